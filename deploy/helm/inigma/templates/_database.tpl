{{/* Where the database is, for the NetworkPolicy, as far as its address tells. */}}

{{- define "inigma.databaseHost" -}}
{{- with .Values.database.url -}}{{- (urlParse .).hostname -}}{{- end -}}
{{- end -}}

{{- define "inigma.databasePort" -}}
{{- $named := "" -}}
{{- with .Values.database.url -}}
{{- $named = regexFind ":[0-9]+$" (urlParse .).host | trimPrefix ":" -}}
{{- end -}}
{{- $named | default (int .Values.database.port | toString) -}}
{{- end -}}

{{- define "inigma.isAddress" -}}
{{- if regexMatch "^[0-9]+(\\.[0-9]+){3}$" . -}}yes{{- end -}}
{{- end -}}

{{/* A Service of this namespace, of another one, an IPv4 address, or a name of the outside, which no policy can hold. */}}
{{- define "inigma.databasePeers" -}}
{{- $host := include "inigma.databaseHost" . -}}
{{- if .Values.database.peers -}}
{{- toYaml .Values.database.peers -}}
{{- else if include "inigma.isAddress" $host -}}
- ipBlock: { cidr: {{ $host }}/32 }
{{- else if regexMatch "^[a-z0-9-]+$" $host -}}
- podSelector: {}
{{- else if regexMatch "^[a-z0-9-]+\\.[a-z0-9-]+(\\.svc(\\..+)?)?$" $host -}}
- namespaceSelector:
    matchLabels: { kubernetes.io/metadata.name: {{ index (splitList "." $host) 1 }} }
{{- end -}}
{{- end -}}
