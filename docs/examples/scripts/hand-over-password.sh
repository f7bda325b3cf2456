#!/bin/sh
# Makes a password, gives it to a command on its standard input, and prints a link to it that can be opened once.
#
#   hand-over-password.sh COMMAND [ARGUMENT …]
#   hand-over-password.sh ssh server 'read -r p; echo "alice:$p" | sudo chpasswd'
#
# Where the command fails, the message is withdrawn by its expiry, and nobody gets the link.
set -eu
password=$(openssl rand -base64 18)
link=$(printf '%s' "$password" | inigma send --readers 1 --expires 1d)
# Some programs answer on standard output, which is for the link.
printf '%s\n' "$password" | "$@" >&2
printf '%s\n' "$link"
