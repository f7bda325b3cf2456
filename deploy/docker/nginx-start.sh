#!/bin/sh
# Starts nginx with what the environment says of this place (docs/self-hosting.md, "The image of nginx"): nginx-start.sh nginx -g
# 'daemon off;'. It writes the files of site/ into a folder in memory, where /etc/nginx/site leads, since the root file system may
# be read-only. It ends with 64 (EX_USAGE), and one line for each variable that is wrong.
set -eu
programs=$(dirname "$0")
site=${SITE_FOLDER:-/tmp/site}

mkdir -p "$site"
awk -v site="$site" -f "$programs/nginx-addresses.awk"
awk -v limits="${RATE_LIMITS:-}" -f "$programs/nginx-limits.awk" > "$site/limits.conf"
exec "$@"
