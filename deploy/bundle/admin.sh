#!/bin/sh
# Installed as /usr/local/bin/potok: the command line of the server, with its settings and as its own user.
settings=@ROOT@/etc/potok/potok.env
program=@ROOT@/opt/potok/current/potok
if [ ! -r "$settings" ]; then
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
  en*) echo "$settings cannot be read: run this as root, for example: sudo potok $*" ;;
  *) echo "$settings не читается: запустите от имени root, например: sudo potok $*" ;;
  esac >&2
  exit 2
fi
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
  [A-Z]*=\"*\") line=${line%%=*}=$(printf %s "${line#*=}" | sed 's/^"//; s/"$//') ;;
  esac
  case $line in
  [A-Z]*=*) export "${line?}" ;;
  esac
done <"$settings"
if [ "$(id -u)" = 0 ] && id potok >/dev/null 2>&1 && [ -z "@ROOT@" ]; then
  exec setpriv --reuid potok --regid potok --init-groups -- "$program" "$@"
fi
exec "$program" "$@"
