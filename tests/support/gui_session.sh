#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# gui_session.sh COMMAND… : runs COMMAND inside a screen of its own: X server, session bus, accessibility bus, window manager, keyring unlocked
# without a prompt, and a home folder that goes with it. SCREEN=1600x1000 sets the size. Ends with COMMAND's exit status.
set -euo pipefail

home=$(mktemp -d)
export HOME=$home XDG_RUNTIME_DIR=$home/runtime XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY

# A number of its own: a server that picks the first free one may take that of a session just ending, which then removes the socket.
export DISPLAY=:$((1000 + $$ % 30000))
# Without -noreset the server starts anew, and throws out the window manager just coming, when the first client to connect is the first to leave.
Xvfb "$DISPLAY" -screen 0 "${SCREEN:-1600x1000}x24" -nolisten tcp -noreset >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$home"' EXIT
for _ in $(seq 200); do [ -S "/tmp/.X11-unix/X${DISPLAY#:}" ] && break; sleep 0.05; done
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 GTK_A11Y=none NO_AT_BRIDGE=1 LC_ALL=C.UTF-8

dbus-run-session -- bash -c '
  openbox --startup "touch $HOME/managed" >/dev/null 2>&1 & manager=$!
  /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & bus=$!
  # A window that comes before its manager has finished starting never gets the keyboard.
  for _ in $(seq 200); do [ -e "$HOME/managed" ] && break; sleep 0.05; done
  for _ in $(seq 100); do
    gdbus call --session -d org.a11y.Bus -o /org/a11y/bus -m org.a11y.Bus.GetAddress >/dev/null 2>&1 && break; sleep 0.05
  done
  gdbus call --session -d org.a11y.Bus -o /org/a11y/bus -m org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>" >/dev/null 2>&1 || true
  if [ "${KEYRING:-unlocked}" = unlocked ]; then printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; fi
  status=0
  "$@" || status=$?
  kill $manager $bus 2>/dev/null
  exit $status' _ "$@"
