{{/*
  How many requests to /api nginx lets through: 1.8 times as many as all limits of Inigma together, and at least ten a second.
  deploy/docker/nginx-limits.awk is the same for Compose; a test compares both with Inigma's defaults.
*/}}
{{- define "inigma.nginxLimits" -}}
{{- $limits := dict "create" 10 "claim" 20 "view" 100 "list" 50 "rename" 30 "delete" 20 -}}
{{- range splitList "," (include "inigma.setting" (get .Values.app.settings "RATE_LIMITS")) -}}
{{- $pair := splitList ":" . -}}
{{- if eq (len $pair) 2 -}}
{{- $_ := set $limits (first $pair | trim) (last $pair | trim | atoi) -}}
{{- end -}}
{{- end -}}
{{- $total := add $limits.create $limits.claim $limits.view (mul 3 $limits.list) $limits.rename $limits.delete -}}
{{- $rate := max 10 (div (add $total 32) 33) -}}
{{- $burst := div $rate 2 -}}
limit_req_zone $client zone=api:10m rate={{ $rate }}r/s;
limit_req_zone $network zone=api-network:5m rate={{ mul 16 $rate }}r/s;
limit_req zone=api burst={{ $burst }} nodelay;
limit_req zone=api-network burst={{ mul 16 $burst }} nodelay;
{{- end -}}
