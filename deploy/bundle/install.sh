#!/bin/sh
# Installs Potok from this unpacked bundle, or updates it: backup, new version, start, smoke; if it does not get ready, back.
# --root DIR puts everything below a folder and starts the server by itself, without root's rights and without systemd.
set -eu
umask 022

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in en*) speaks=en ;; *) speaks=ru ;; esac
say() { if [ "$speaks" = en ]; then echo "$2"; else echo "$1"; fi; }
refuse() {
  say "$1" "$2" >&2
  exit 2
}

here=$(dirname -- "$(readlink -f -- "$0")")
root= backup=yes patience=120
while [ $# -gt 0 ]; do
  case $1 in
  --root) [ -n "${2:-}" ] || refuse "После --root нужна папка." "--root needs a folder."
    mkdir -p "$2" && root=$(readlink -f -- "$2") && shift ;;
  --no-backup) backup=no ;;
  --wait) case ${2:-} in '' | *[!0-9]*) refuse "После --wait нужно число секунд." "--wait needs a number of seconds." ;; esac
    patience=$2 && shift ;;
  *) refuse "Нужно: install.sh [--root ПАПКА] [--no-backup] [--wait СЕКУНД]" "Needed: install.sh [--root DIR] [--no-backup] [--wait SECONDS]" ;;
  esac
  shift
done

version=$(cat "$here/VERSION")
opt=$root/opt/potok lib=$root/var/lib/potok etc=$root/etc/potok
data=$lib/data settings=$etc/potok.env current=$opt/current
pidfile=$lib/server.pid log=$lib/server.log
before= previous=

. "$here/deploy/steps.sh"

check_bundle
check_machine
make_places
lock_places
find_previous
copy_version
write_settings

if [ -n "$previous" ]; then
  stop_server
  back_up
fi
write_unit "$here"
switch_to "$version"
if start_server && smoke; then
  drop_old_versions
  tell
  exit 0
fi
roll_back
