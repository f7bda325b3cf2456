{{/* The pod, the same for SQLite and PostgreSQL: Inigma, which serves nobody but nginx, its sidecar, and metrics if they are enabled. */}}

{{- define "inigma.confinement" -}}
allowPrivilegeEscalation: false
capabilities:
  drop: [ALL]
privileged: false
readOnlyRootFilesystem: true
runAsNonRoot: true
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "inigma.podMetadata" -}}
annotations:
  checksum/config: {{ include (print $.Template.BasePath "/configmap.yaml") . | sha256sum }}
  checksum/database: {{ include (print $.Template.BasePath "/secret.yaml") . | sha256sum }}
  {{- with .Values.podAnnotations }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
labels:
  {{- include "inigma.labels" . | nindent 2 }}
  app.kubernetes.io/component: server
{{- end -}}

{{- define "inigma.podSpec" -}}
serviceAccountName: {{ include "inigma.serviceAccount" . }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 30
securityContext:
  runAsNonRoot: true
  fsGroup: 65532
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
containers:
  - {{- include "inigma.app" . | nindent 4 }}
  - {{- include "inigma.nginx" . | nindent 4 }}
volumes:
  - name: nginx
    configMap:
      name: {{ include "inigma.name" . }}-nginx
  {{- range list "tmp" "cache" "run" }}
  - name: {{ . }}
    emptyDir: { medium: Memory, sizeLimit: 16Mi }
  {{- end }}
  {{- if include "inigma.site" . }}
  - name: site
    configMap:
      name: {{ include "inigma.name" . }}-site
  {{- end }}
  {{- if include "inigma.databaseCa" . }}
  - name: database-ca
    {{- with .Values.database.ca }}
    {{- if .secret }}
    secret:
      secretName: {{ .secret }}
    {{- else }}
    configMap:
      name: {{ .configMap }}
    {{- end }}
      items:
        - { key: {{ .key }}, path: ca.crt }
    {{- end }}
  {{- end }}
  {{- if include "inigma.secretFiles" . }}
  # Optional, because the Secret may lack the HMAC key. The pod's group may read it.
  - name: secrets
    secret:
      secretName: {{ include "inigma.databaseSecret" . }}
      optional: true
      defaultMode: 0440
      items:
        - { key: url, path: database_url }
        - { key: client-address-hmac-key, path: client_address_hmac_key }
  {{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "inigma.app" -}}
name: app
image: {{ include "inigma.image" . | quote }}
imagePullPolicy: {{ .Values.app.image.pullPolicy }}
envFrom:
  - configMapRef:
      name: {{ include "inigma.name" . }}
env:
  - { name: HOST, value: 127.0.0.1 }
  - { name: PORT, value: "8000" }
  - { name: TRUSTED_PROXIES, value: 127.0.0.1 }
  {{- if include "inigma.secretFiles" . }}
  # The image reads the other mounted secrets by itself; this one must be there.
  - { name: DATABASE_URL_FILE, value: /run/secrets/database_url }
  {{- else if include "inigma.postgres" . }}
  - name: DATABASE_URL
    valueFrom:
      secretKeyRef:
        name: {{ include "inigma.databaseSecret" . }}
        key: url
  - name: CLIENT_ADDRESS_HMAC_KEY
    valueFrom:
      secretKeyRef:
        name: {{ include "inigma.databaseSecret" . }}
        key: client-address-hmac-key
        optional: true
  {{- end }}
  {{- if include "inigma.databaseCa" . }}
  # Variables and not URL parameters, because the URL may be in a Secret that this chart cannot read. A CA implies
  # sslmode=verify-full.
  - { name: NODE_EXTRA_CA_CERTS, value: /app/ca/ca.crt }
  - { name: PGSSLMODE, value: verify-full }
  {{- end }}
{{- if .Values.metrics.enabled }}
  # At the pod's own address, of whichever family that is.
  - name: METRICS_HOST
    valueFrom:
      fieldRef: { fieldPath: status.podIP }
  - { name: METRICS_PORT, value: {{ .Values.metrics.port | quote }} }
ports:
  - { name: metrics, containerPort: {{ .Values.metrics.port }}, protocol: TCP }
{{- end }}
# An exec probe, because only this pod can reach the port, and the image has no shell. It allows a day, because a new version
# may first migrate a large database before it listens: a killed pod would start over, and a start that cannot succeed exits.
startupProbe:
  exec: { command: [/nodejs/bin/node, /app/server/main.js, healthcheck] }
  periodSeconds: 2
  timeoutSeconds: 5
  failureThreshold: 43200
livenessProbe:
  exec: { command: [/nodejs/bin/node, /app/server/main.js, healthcheck] }
  periodSeconds: 30
  timeoutSeconds: 5
# Graceful shutdown: longer than nginx waits, so that nginx always has a server behind it.
lifecycle:
  preStop:
    sleep: { seconds: 8 }
resources:
  {{- toYaml .Values.resources | nindent 2 }}
securityContext:
  {{- include "inigma.confinement" . | nindent 2 }}
  runAsUser: 65532
  runAsGroup: 65532
{{- $mounts := include "inigma.appMounts" . }}
{{- if $mounts }}
volumeMounts:
  {{- $mounts | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "inigma.appMounts" -}}
{{- if not (include "inigma.postgres" .) }}
- { name: data, mountPath: /app/data }
{{- else }}
{{- if include "inigma.databaseCa" . }}
- { name: database-ca, mountPath: /app/ca, readOnly: true }
{{- end }}
{{- if include "inigma.secretFiles" . }}
- { name: secrets, mountPath: /run/secrets, readOnly: true }
{{- end }}
{{- end }}
{{- if include "inigma.site" . }}
- { name: site, mountPath: /app/site, readOnly: true }
{{- end }}
{{- end -}}

{{- define "inigma.nginx" -}}
name: nginx
image: {{ printf "%s:%s" .Values.nginx.image.repository .Values.nginx.image.tag | quote }}
imagePullPolicy: {{ .Values.nginx.image.pullPolicy }}
env:
  - { name: NGINX_ENTRYPOINT_QUIET_LOGS, value: "1" }
ports:
  - { name: http, containerPort: 8080, protocol: TCP }
# Ready means that Inigma and its store can serve. Alive means that nginx listens: restarting it does not help Inigma.
readinessProbe:
  httpGet: { path: /ready, port: http }
  periodSeconds: 5
  timeoutSeconds: 3
livenessProbe:
  tcpSocket: { port: http }
  periodSeconds: 15
  timeoutSeconds: 3
# Graceful shutdown: time for the cluster to stop routing requests here.
lifecycle:
  preStop:
    sleep: { seconds: 5 }
resources:
  {{- toYaml .Values.nginx.resources | nindent 2 }}
securityContext:
  {{- include "inigma.confinement" . | nindent 2 }}
  runAsUser: 101
  runAsGroup: 101
volumeMounts:
  - { name: nginx, mountPath: /etc/nginx/conf.d/default.conf, subPath: default.conf, readOnly: true }
  - { name: nginx, mountPath: /etc/nginx/site/upstream.conf, subPath: upstream.conf, readOnly: true }
  - { name: nginx, mountPath: /etc/nginx/site/listen.conf, subPath: listen.conf, readOnly: true }
  - { name: nginx, mountPath: /etc/nginx/site/limits.conf, subPath: limits.conf, readOnly: true }
  {{- if .Values.nginx.signIn.locations }}
  - { name: nginx, mountPath: /etc/nginx/site/sign-in.conf, subPath: sign-in.conf, readOnly: true }
  {{- end }}
  {{- if .Values.nginx.signIn.writers }}
  - { name: nginx, mountPath: /etc/nginx/site/writers.conf, subPath: writers.conf, readOnly: true }
  {{- end }}
  - { name: tmp, mountPath: /tmp }
  - { name: cache, mountPath: /var/cache/nginx }
  - { name: run, mountPath: /var/run }
{{- end -}}
