#!/bin/sh
# Gives a role of PostgreSQL a new password, and mails a link to it that can be opened once.
#
#   rotate-database-password.sh ROLE MAIL-ADDRESS
#
# In a crontab, on the first of each month at four:
#
#   INIGMA_SERVER=https://inigma.example.com
#   PGHOST=db.example.com
#   0 4 1 * * /usr/local/bin/rotate-database-password.sh reporting dba@example.com
#
# cron mails what goes wrong, and nothing that is secret: the password is in no argument, file or output.
# A PostgreSQL server with log_statement = ddl logs it, though: rotate with another setting.
set -eu
role=$1
address=$2

password=$(openssl rand -hex 24)
# First the message: where it cannot be sent, the old password stays.
link=$(printf '%s' "$password" | inigma send --readers 1 --expires 7d)

psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --set="role=$role" <<SQL
ALTER ROLE :"role" PASSWORD '$password';
SQL

sendmail -t <<MAIL
To: $address
Subject: The new password of $role

This link can be opened once, within seven days:
$link
MAIL
