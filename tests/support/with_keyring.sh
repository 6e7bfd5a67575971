#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with_keyring.sh unlocked|locked|denied|absent|nobus COMMAND… : runs COMMAND with a session bus and a Secret Service of its own, in a home folder that
# goes with it. `locked`: a keyring with one entry (user `kept`, server `Countersign test`) that nobody unlocked. `absent`: a bus on which no
# service can be started. `nobus`: not even that. `denied`: an unlocked keyring with the same entry on a bus whose policy, as a sandbox's, lets nobody
# speak to it. After `locked` and `denied` the entry must still be there. Ends with COMMAND's exit status.
set -euo pipefail
state=$1
shift

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_RUNTIME_DIR=$home/runtime XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
export TMPDIR=$home/tmp
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$TMPDIR"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY

answering='for _ in $(seq 100); do
  gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets | grep -q true && break
  sleep 0.05
done'
unlocked='printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; '$answering

stored='printf made-up | secret-tool store --label=kept user kept server "Countersign test" type plaintext'
survived='[ "$(secret-tool lookup user kept server "Countersign test")" = made-up ] || { echo "the entry is lost" >&2; exit 1; }'

bus_config() { # POLICY
    cat >"$home/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir=$XDG_RUNTIME_DIR</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>$1</policy></busconfig>
CONF
}

case $state in
unlocked) dbus-run-session -- bash -c "$unlocked"'; "$@"' bash "$@" ;;
locked)
    dbus-run-session -- bash -c "$unlocked; $stored"
    dbus-run-session -- bash -c 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; '"$answering"'; "$@"' bash "$@"
    dbus-run-session -- bash -c "$unlocked; $survived"
    ;;
denied)
    dbus-run-session -- bash -c "$unlocked; $stored"
    bus_config '<deny send_destination="org.freedesktop.secrets"/>'
    dbus-run-session --config-file="$home/bus.conf" -- bash -c "$unlocked"'; "$@"' bash "$@"
    dbus-run-session -- bash -c "$unlocked; $survived"
    ;;
absent)
    bus_config ''
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
    ;;
nobus) "$@" ;;
*) echo "with_keyring.sh: unknown state $state" >&2; exit 2 ;;
esac
