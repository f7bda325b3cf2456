{{/*
The hosts of the database for the NetworkPolicy, as far as the URL shows them: HOST:PORT, several with commas. A `host` parameter
takes precedence, and is not read. One without a name where nothing is known.
*/}}

{{- define "inigma.databaseHosts" -}}
{{- with .Values.database.url -}}
{{- $authority := regexReplaceAll "^[^/?#]*://(?:[^/?#]*@)?([^/?#]*).*$" . "${1}" | lower -}}
{{- if regexMatch "[?&]host=" . -}}{{- regexFind ":[0-9]+$" $authority -}}{{- else -}}{{- $authority -}}{{- end -}}
{{- end -}}
{{- end -}}

{{/* The name or address in HOST:PORT, without brackets. */}}
{{- define "inigma.hostName" -}}
{{- regexReplaceAll ":[0-9]*$" . "" | trimAll "[]" -}}
{{- end -}}

{{/* The port of a host (`host`: HOST:PORT, `root`: the chart). */}}
{{- define "inigma.databasePort" -}}
{{- int .root.Values.database.port | default (regexFind ":[0-9]+$" .host | trimPrefix ":") | default 5432 -}}
{{- end -}}

{{- define "inigma.isAddress" -}}
{{- if regexMatch "^[0-9]+(\\.[0-9]+){3}$|:" . -}}yes{{- end -}}
{{- end -}}

{{/* Not empty if a host is not an IP address, or unknown. */}}
{{- define "inigma.needsDns" -}}
{{- range splitList "," (include "inigma.databaseHosts" .) -}}
{{- if not (include "inigma.isAddress" (include "inigma.hostName" .)) -}}yes{{- end -}}
{{- end -}}
{{- end -}}

{{/* The ports that the policy opens to any address, because nothing says where their hosts are. */}}
{{- define "inigma.portsToAnywhere" -}}
{{- $ports := list -}}
{{- range splitList "," (include "inigma.databaseHosts" .) -}}
{{- $host := dict "root" $ "host" . -}}
{{- if not (include "inigma.databasePeers" $host) -}}{{- $ports = append $ports (include "inigma.databasePort" $host) -}}{{- end -}}
{{- end -}}
{{- $ports | uniq | join " and " -}}
{{- end -}}

{{/* The egress rules to the database: one for each host. */}}
{{- define "inigma.databaseEgress" -}}
{{- $rules := list -}}
{{- range splitList "," (include "inigma.databaseHosts" .) -}}
{{- $host := dict "root" $ "host" . -}}
{{- $rule := printf "- ports:\n    - { port: %s, protocol: TCP }" (include "inigma.databasePort" $host) -}}
{{- with include "inigma.databasePeers" $host -}}
{{- $rule = printf "%s\n  to:\n%s" $rule (indent 4 .) -}}
{{- end -}}
{{- $rules = append $rules $rule -}}
{{- end -}}
{{- $rules | uniq | join "\n" -}}
{{- end -}}

{{/*
The peers for a host (`host`: HOST:PORT, `root`: the chart): an IP address, a Service of this namespace (a name without a dot), or a Service of another namespace or a pod of
it (a name with `.svc`). Nothing for any other name: db.lan may be a Service `db` of the namespace `lan` or a machine, and a
policy that guessed wrong would block the database silently.
*/}}
{{- define "inigma.databasePeers" -}}
{{- $host := include "inigma.hostName" .host -}}
{{- if .root.Values.database.peers -}}
{{- toYaml .root.Values.database.peers -}}
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
{{- if or (regexMatch "^[^/?#]*://[^/?#:]*:[^/?#]+@" .Values.database.url) (regexMatch "[?&]password=." .Values.database.url) -}}yes{{- end -}}
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
