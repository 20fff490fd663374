# The steps of install.sh, each of which does its part or says in one sentence why it cannot.

check_bundle() {
  [ -f "$here/SHA256SUMS" ] || refuse "Рядом с install.sh нет SHA256SUMS: распакуйте комплект целиком." "There is no SHA256SUMS beside install.sh: unpack the whole bundle."
  bad=$(cd "$here" && sha256sum --check --quiet SHA256SUMS 2>/dev/null | head -n 1) || true
  [ -z "$bad" ] || refuse "Комплект повреждён (${bad%%:*}): скопируйте архив заново и сверьте его сумму." "The bundle is damaged (${bad%%:*}): copy the archive again and compare its sum."
  listed=$(wc -l <"$here/SHA256SUMS")
  there=$(find "$here" -type f ! -path "$here/SHA256SUMS" | wc -l)
  [ "$listed" -eq "$there" ] || refuse "В комплекте $there файлов вместо $listed: распакуйте архив в пустую папку." "The bundle has $there files instead of $listed: unpack the archive into an empty folder."
}

check_machine() {
  "$here/runtime/node" --version >/dev/null 2>&1 || refuse "Этот комплект не для такой машины: нужен Linux x86-64 с glibc 2.28 или новее." "This bundle is not for this machine: Linux x86-64 with glibc 2.28 or later is needed."
  [ -n "$root" ] && return
  [ "$(id -u)" = 0 ] || refuse "Запустите от имени root: sudo ./install.sh" "Run this as root: sudo ./install.sh"
  [ -d /run/systemd/system ] || refuse "Здесь не работает systemd: ставьте по разделу «Docker» или с ключом --root." "systemd does not run here: follow the section \"Docker\", or use --root."
  for program in useradd setpriv systemctl; do
    command -v "$program" >/dev/null || refuse "Нет программы $program." "The program $program is absent."
  done
}

make_places() {
  mkdir -p "$opt" "$lib" "$etc" "$root/usr/local/bin" "$root/etc/systemd/system" 2>/dev/null ||
    refuse "Нет права писать в ${root:-/}." "${root:-/} cannot be written."
  needed=$(du -sk "$here" | cut -f 1)
  free=$(df -Pk "$opt" | awk 'NR == 2 { print $4 }')
  [ "$free" -gt "$needed" ] || refuse "Мало места в $opt: нужно $((needed / 1024)) МБ." "Too little room in $opt: $((needed / 1024)) MB are needed."
  if [ -z "$root" ] && ! id potok >/dev/null 2>&1; then
    useradd --system --user-group --home-dir "$lib" --no-create-home --shell /usr/sbin/nologin potok
  fi
  mkdir -p "$data" "$lib/backups"
  chmod 700 "$lib"
  [ -n "$root" ] || chown -R potok:potok "$lib"
}

lock_places() {
  exec 9>"$opt/.installing"
  command -v flock >/dev/null || return 0
  flock -n 9 || refuse "Установка уже идёт в другом окне." "Another installation is under way."
}

find_previous() {
  [ -L "$current" ] || return 0
  previous=$(basename -- "$(readlink -- "$current")")
  older=$(printf '%s\n%s\n' "${previous%%.replaced-*}" "$version" | sort -V | head -n 1)
  [ "$older" != "$version" ] || [ "${previous%%.replaced-*}" = "$version" ] ||
    refuse "Уже стоит версия $previous, она новее $version: к старой возвращаются из копии." "Version $previous is installed and newer than $version: an older one comes back from a backup."
  # What is there works: it is told apart from a new one that never did.
  [ -x "$current/potok" ] || previous=
}

# The new version lies beside the old one under its own name only when it is whole.
copy_version() {
  if cmp -s "$here/SHA256SUMS" "$opt/$version/SHA256SUMS"; then
    (cd "$opt/$version" && sha256sum --check --quiet SHA256SUMS >/dev/null 2>&1) && return
  fi
  rm -rf "$opt/.$version.incoming"
  cp -R "$here" "$opt/.$version.incoming" || refuse "Не удалось скопировать $version в $opt." "$version could not be copied into $opt."
  [ -n "$root" ] || chown -R root:root "$opt/.$version.incoming"
  if [ -e "$opt/$version" ]; then
    aside=$version.replaced-$(date +%Y%m%d%H%M%S)
    if [ "$previous" = "$version" ]; then
      stop_server
      previous=$aside
    fi
    mv "$opt/$version" "$opt/$aside"
    [ "$previous" != "$aside" ] || switch_to "$aside"
  fi
  mv "$opt/.$version.incoming" "$opt/$version"
}

# Settings belong to the administrator: written once, never changed by an update.
write_settings() {
  if [ ! -e "$settings" ]; then
    (umask 077 && sed "s|=/var/lib/|=$root/var/lib/|; s|^#\(.*\)=/etc/|#\1=$root/etc/|" "$here/deploy/potok.env" >"$settings.new")
    mv "$settings.new" "$settings"
  fi
  chmod 600 "$settings"
}

write_unit() {
  cp "$1/deploy/systemd/potok.service" "$root/etc/systemd/system/potok.service"
  sed "s|@ROOT@|$root|g" "$1/deploy/admin.sh" >"$root/usr/local/bin/potok"
  chmod 755 "$root/usr/local/bin/potok"
  [ -n "$root" ] || systemctl daemon-reload
}

switch_to() {
  ln -s "$1" "$opt/.current.new"
  mv -T "$opt/.current.new" "$current"
}

potok() { "$root/usr/local/bin/potok" "$@"; }

is_running() {
  if [ -z "$root" ]; then
    systemctl is-active --quiet potok
  else
    [ -s "$pidfile" ] || return 1
    process=/proc/$(cat "$pidfile")
    state=$(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "$process/status" 2>/dev/null) || return 1
    # The first thread of a program that ends is a zombie while the others still hold the files: it has ended once it is alone.
    [ -n "$state" ] && { [ "$state" != Z ] || [ "$(ls "$process/task" 2>/dev/null | wc -l)" -gt 1 ]; }
  fi
}

start_server() {
  told_since=$(date +%s)
  if [ -z "$root" ]; then
    systemctl enable --quiet potok && systemctl start potok || return 1
  else
    (cd "$lib" && exec "$root/usr/local/bin/potok" serve) >"$log" 2>&1 </dev/null 9>&- &
    echo $! >"$pidfile"
  fi
  # Where the machine waits for its network, so does the service; only from here on the server is waited for.
  began=$(date +%s)
}

stop_server() {
  if [ -z "$root" ]; then
    systemctl stop potok
    return
  fi
  is_running || return 0
  kill -TERM "$(cat "$pidfile")"
  waited=0
  while is_running; do
    [ "$waited" -lt 90 ] || refuse "Сервер не остановился за 90 секунд." "The server did not stop within 90 seconds."
    sleep 1
    waited=$((waited + 1))
  done
  rm -f "$pidfile"
}

# Nobody edits meanwhile: what is in the backup is all there is.
back_up() {
  [ "$backup" = yes ] || return 0
  is_shared || [ -e "$(data_folder)/potok.sqlite" ] || return 0
  before=$lib/backups/before-$version-$(date +%Y%m%d%H%M%S).potok
  if ! potok backup "$before"; then
    start_server || true
    refuse "Копия не сделана, обновления не было: работает прежняя версия." "No backup was made, nothing was updated: the version before goes on."
  fi
}

# Several servers over one database: it is no single server's to take back.
is_shared() { grep -q '^POTOK_POSTGRES_URL' "$settings"; }

data_folder() { sed -n 's/^POTOK_DATA_DIR="\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' "$settings" | tail -n 1; }

smoke() {
  while :; do
    if potok ready >/dev/null 2>&1; then
      is_running
      return
    fi
    is_running || return 1
    [ $(($(date +%s) - began)) -lt "$patience" ] || return 1
    sleep 1
  done
}

said() { if [ -z "$root" ]; then journalctl --unit potok --since "@$told_since" --output cat; else cat "$log"; fi; }

# A server answers before it has written the samples; then it names its address, and the first sign-in with it.
tell() {
  address=
  while [ -z "$address" ] && is_running && [ $(($(date +%s) - began)) -lt "$patience" ]; do
    address=$(said 2>/dev/null | grep -o ': http[^ ]*' | head -n 1 | cut -c 3-) || true
    [ -n "$address" ] || sleep 1
  done
  say "Поток $version работает: $address; настройки: $settings" "Potok $version runs: $address; settings: $settings"
  link=$(said 2>/dev/null | grep -o 'http[^ ]*/first#[^ ]*' | tail -n 1) || true
  [ -z "$link" ] || say "Первый вход (один раз, 24 часа): $link" "First sign-in (once, 24 hours): $link"
  [ -z "$before" ] || say "Копия перед обновлением: $before" "The backup before the update: $before"
}

# The version that runs and the one before it stay.
drop_old_versions() {
  for folder in "$opt"/*/; do
    name=$(basename -- "$folder")
    case $name in current | "$version" | "${previous:-$version}") ;; *) rm -rf "${opt:?}/$name" ;; esac
  done
}

roll_back() {
  stop_server || true
  said 2>/dev/null | tail -n 5 >&2 || true
  if [ -z "$previous" ]; then
    say "Поток $version не запустился, причина выше; исправьте её и повторите ./install.sh" "Potok $version did not start, the reason is above; mend it and run ./install.sh again" >&2
    exit 1
  fi
  switch_to "$previous"
  write_unit "$opt/$previous"
  code=0
  if is_shared; then
    [ -z "$before" ] || say "База данных общая и не тронута; копия: $before" "The database is shared and was left as it is; its backup: $before" >&2
  elif [ -n "$before" ]; then
    potok restore "$before" --continue || code=$?
  fi
  # 1: rows were damaged before the backup was made; it is restored all the same.
  if [ "$code" -gt 1 ]; then
    say "Данные из $before не вернулись, верните их сами: potok restore" "The data of $before did not come back, restore it yourself: potok restore" >&2
  fi
  if start_server && smoke; then
    say "Версия $version не запустилась, причина выше; снова работает $previous." "Version $version did not start, the reason is above; $previous runs again." >&2
  else
    say "Не запустились ни $version, ни прежняя $previous; данные целы: ${before:-$data}" "Neither $version nor $previous started; the data is safe: ${before:-$data}" >&2
  fi
  exit 1
}
