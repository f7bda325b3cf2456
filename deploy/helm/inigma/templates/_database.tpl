{{/* Host and port of the database for the NetworkPolicy, as far as the URL shows them; a `host` parameter takes precedence. */}}

{{- define "inigma.databaseHost" -}}
{{- with .Values.database.url -}}
{{- if not (regexMatch "[?&]host=" .) -}}{{- (urlParse .).hostname | lower -}}{{- end -}}
{{- end -}}
{{- end -}}

{{- define "inigma.databasePort" -}}
{{- $named := "" -}}
{{- with .Values.database.url -}}
{{- $named = regexFind ":[0-9]+$" (urlParse .).host | trimPrefix ":" -}}
{{- end -}}
{{- int .Values.database.port | default $named | default 5432 -}}
{{- end -}}

{{- define "inigma.isAddress" -}}
{{- if regexMatch "^[0-9]+(\\.[0-9]+){3}$|:" . -}}yes{{- end -}}
{{- end -}}

{{/*
The peers for an IP address, a Service of this namespace (a name without a dot), or a Service of another namespace or a pod of
it (a name with `.svc`). Nothing for any other name: db.lan may be a Service `db` of the namespace `lan` or a machine, and a
policy that guessed wrong would block the database silently.
*/}}
{{- define "inigma.databasePeers" -}}
{{- $host := include "inigma.databaseHost" . -}}
{{- if .Values.database.peers -}}
{{- toYaml .Values.database.peers -}}
{{- else if include "inigma.isAddress" $host -}}
- ipBlock: { cidr: {{ printf "%s/%d" $host (ternary 128 32 (contains ":" $host)) | quote }} }
{{- else if regexMatch "^[a-z0-9-]+$" $host -}}
- podSelector: {}
{{- else if regexMatch (include "inigma.serviceName" .) $host -}}
- namespaceSelector:
    matchLabels: { kubernetes.io/metadata.name: {{ regexReplaceAll (include "inigma.serviceName" .) $host "${1}" | quote }} }
{{- end -}}
{{- end -}}

{{/* SERVICE.NAMESPACE.svc, or POD.SERVICE.NAMESPACE.svc, with or without the cluster's domain. */}}
{{- define "inigma.serviceName" -}}
^(?:[a-z0-9-]+\.){1,2}([a-z0-9-]+)\.svc(?:\..*)?$
{{- end -}}

{{/* Not empty if the URL has a password where Inigma reads it. */}}
{{- define "inigma.databasePassword" -}}
{{- if or (regexMatch ":." ((urlParse .Values.database.url).userinfo | default "")) (regexMatch "[?&]password=." .Values.database.url) -}}yes{{- end -}}
{{- end -}}

{{/* Not empty if the database's secrets are mounted as files, and not in the environment. */}}
{{- define "inigma.secretFiles" -}}
{{- if and (include "inigma.postgres" .) .Values.database.asFiles -}}yes{{- end -}}
{{- end -}}

{{/* Not empty if a private certificate authority (CA) is set. */}}
{{- define "inigma.databaseCa" -}}
{{- if or .Values.database.ca.configMap .Values.database.ca.secret -}}yes{{- end -}}
{{- end -}}

{{/*
Maximum number of pods that hold connections at once. During a rolling update each may exist twice: a stopping pod keeps its
connections until it ends, half a minute at most.
*/}}
{{- define "inigma.podsAtOnce" -}}
{{- mul 2 (ternary .Values.autoscaling.maxReplicas .Values.replicas .Values.autoscaling.enabled | int) -}}
{{- end -}}

{{/* The connections of one pod: the maximum for all pods, divided, and no more than Inigma's own default. */}}
{{- define "inigma.databaseConnections" -}}
{{- .Values.app.settings.DATABASE_CONNECTIONS | default (min 10 (div (int .Values.database.maxConnections) (include "inigma.podsAtOnce" . | int))) | int -}}
{{- end -}}
