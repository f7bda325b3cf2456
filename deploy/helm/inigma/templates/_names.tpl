{{/* Names and labels of the objects. */}}

{{- define "inigma.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "inigma.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: server
{{- end -}}

{{- define "inigma.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "inigma.serviceAccount" -}}
{{- .Values.serviceAccount.name | default (ternary (include "inigma.name" .) "default" .Values.serviceAccount.create) -}}
{{- end -}}

{{- define "inigma.image" -}}
{{- printf "%s:%s" .Values.app.image.repository (.Values.app.image.tag | default .Chart.AppVersion) -}}
{{- end -}}

{{/* Not empty if messages are stored in PostgreSQL. */}}
{{- define "inigma.postgres" -}}
{{- if or .Values.database.url .Values.database.existingSecret -}}yes{{- end -}}
{{- end -}}

{{/* Not empty if the operator has a name, colours or links of their own. */}}
{{- define "inigma.site" -}}
{{- if .Values.site.config -}}yes{{- end -}}
{{- end -}}

{{- define "inigma.databaseSecret" -}}
{{- .Values.database.existingSecret | default (printf "%s-database" (include "inigma.name" .)) -}}
{{- end -}}

{{/* A setting as the text that Inigma reads: YAML parses digits as numbers, and on and off as booleans. */}}
{{- define "inigma.setting" -}}
{{- if kindIs "bool" . -}}{{- ternary "on" "off" . -}}
{{- else if kindIs "string" . -}}{{- . -}}
{{- else -}}{{- int64 . -}}
{{- end -}}
{{- end -}}
