# Set-up shared by script/run, script/test and script/lock: sourced, never run by itself.
# POSIX sh. Expects $root, the checkout; `prepare run` or `prepare test` leaves $venv_python.
# shellcheck shell=sh disable=SC2154

unset PYTHONHOME PYTHONPATH VIRTUAL_ENV
venv=$root/.venv
venv_python=$venv/bin/python
stamp=$venv/.set-up-done
unfinished=$venv/.set-up-unfinished

# What Qt loads, and the Debian package that has it: for windows that are not shown (tests) …
QT_LIBRARIES="
libEGL.so.1:libegl1 libGL.so.1:libgl1 libX11.so.6:libx11-6 libbrotlidec.so.1:libbrotli1
libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:libfontconfig1 libfreetype.so.6:libfreetype6
libglib-2.0.so.0:libglib2.0-0 libgssapi_krb5.so.2:libgssapi-krb5-2 libstdc++.so.6:libstdc++6
libxkbcommon.so.0:libxkbcommon0 libzstd.so.1:libzstd1
"
# … and for windows on an X11 display, or on Wayland.
X11_LIBRARIES="
libX11-xcb.so.1:libx11-xcb1 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-randr.so.0:libxcb-randr0 libxcb-render-util.so.0:libxcb-render-util0
libxcb-render.so.0:libxcb-render0 libxcb-shape.so.0:libxcb-shape0 libxcb-shm.so.0:libxcb-shm0
libxcb-sync.so.1:libxcb-sync1 libxcb-util.so.1:libxcb-util1 libxcb-xfixes.so.0:libxcb-xfixes0
libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0
"
WAYLAND_LIBRARIES="
libwayland-client.so.0:libwayland-client0 libwayland-cursor.so.0:libwayland-cursor0
libwayland-egl.so.1:libwayland-egl1
"

say() {
    printf '%s\n' "$*" >&2
}

stop() {
    say "$@"
    exit 1
}

# -- system packages ------------------------------------------------------------------------------

on_debian() {
    command -v apt-get >/dev/null 2>&1 && command -v dpkg >/dev/null 2>&1
}

has_library() {
    for has_folder in "/usr/lib/$(uname -m)-linux-gnu" /usr/lib /usr/lib64 /usr/local/lib; do
        if [ -e "$has_folder/$1" ]; then
            return 0
        fi
    done
    return 1
}

# Prints the packages that are missing for $1 (run or test).
missing_packages() {
    wanted=$QT_LIBRARIES
    if [ "$1" = run ]; then
        if [ -n "${DISPLAY:-}" ]; then
            wanted="$wanted $X11_LIBRARIES"
        fi
        if [ -n "${WAYLAND_DISPLAY:-}" ]; then
            wanted="$wanted $WAYLAND_LIBRARIES"
        fi
        # the registry's certificate is checked against the system's
        if [ ! -e /etc/ssl/certs/ca-certificates.crt ]; then
            printf '%s\n' ca-certificates
        fi
    fi
    for pair in $wanted; do
        if ! has_library "${pair%%:*}"; then
            printf '%s\n' "${pair#*:}"
        fi
    done
    if ! is_set_up && ! is_sound; then
        if ! find_python; then
            printf '%s\n' python3 python3-venv
        elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
            "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
        fi
    fi
}

may_be_root() {
    [ "$(id -u)" -eq 0 ] ||
        { command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; }
}

apt_as_root() {
    set -- env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        apt-get -q -y -o DPkg::Lock::Timeout=120 "$@"
    if [ "$(id -u)" -eq 0 ]; then
        "$@" >&2
    else
        sudo "$@" >&2
    fi
}

has_package_lists() {
    for list in /var/lib/apt/lists/*_Packages*; do
        if [ -e "$list" ]; then
            return 0
        fi
    done
    return 1
}

# Installs the packages that are missing for $1 (run or test); says how where it may not.
install_packages() {
    if ! on_debian; then
        return 0
    fi
    packages=$(missing_packages "$1" | sort -u | tr '\n' ' ')
    if [ -z "$packages" ]; then
        return 0
    fi
    by_hand="Please ask an administrator to run: apt-get update && apt-get install -y ${packages% }"
    if ! may_be_root; then
        stop "Companion needs system packages that only an administrator may install." "$by_hand"
    fi
    say "Installing system packages: $packages"
    if ! has_package_lists; then
        apt_as_root update || true
    fi
    # shellcheck disable=SC2086  # one word a package
    apt_as_root install --no-install-recommends $packages || true
    if [ -n "$(missing_packages "$1")" ]; then
        say "That did not work; trying once more with fresh package lists."
        apt_as_root update || true
        # shellcheck disable=SC2086
        apt_as_root install --no-install-recommends $packages || true
    fi
    if [ -n "$(missing_packages "$1")" ]; then
        stop "The system packages could not be installed; the reason is above." "$by_hand"
    fi
}

# -- Python ---------------------------------------------------------------------------------------

# Sets $python to the first Python that is new enough; PYTHON=… names one to try first.
find_python() {
    for python in "${PYTHON:-python3}" python3.13 python3.12 python3.11 python3.14; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            return 0
        fi
    done
    return 1
}

# Prints what the environment depends on; a difference means that it must be set up again.
wanted_stamp() {
    cat "$root/requirements.lock" "$root/pyproject.toml" | cksum
    "$venv_python" -I -S -c 'import sys; print(sys.version_info[:2], sys.platform)'
    printf '%s\n' "$root"
}

is_set_up() {
    [ -x "$venv_python" ] && [ -e "$stamp" ] && [ ! -e "$unfinished" ] &&
        [ "$(wanted_stamp 2>/dev/null)" = "$(cat "$stamp")" ]
}

# Whether the environment can be brought up to date rather than made anew.
is_sound() {
    [ ! -e "$unfinished" ] &&
        "$venv_python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null &&
        { [ ! -e "$stamp" ] || [ "$(tail -n 1 "$stamp")" = "$root" ]; }
}

set_up() {
    if [ ! -w "$root" ] || { [ -e "$venv" ] && [ ! -w "$venv" ]; }; then
        stop "Companion can't be set up in $root, because you may not write there." \
            "Please use a copy of your own, or ask the folder's owner to start it once."
    fi
    if is_sound; then
        say "Bringing .venv up to date."
    else
        say "Setting up in .venv: fetching what the program is built from (about 170 MB, once)."
        find_python || stop "Companion needs Python 3.11 or later, and found none." \
            "Please install it, or name it: PYTHON=/path/to/python3 $0"
        rm -rf "$venv"
        mkdir "$venv"
        : >"$unfinished"
        "$python" -m venv "$venv" >&2 || stop "The environment in $venv could not be made;" \
            "the reason is above. Nothing else was changed."
    fi
    : >"$unfinished"
    "$venv_python" -m pip install --quiet --disable-pip-version-check --no-input \
        --no-deps --require-hashes --requirement "$root/requirements.lock" >&2 ||
        stop "What the program is built from could not be fetched; the reason is above." \
            "Please check the network, then start this again."
    "$venv_python" -m pip install --quiet --disable-pip-version-check --no-input \
        --no-deps --no-build-isolation --editable "$root" >&2 ||
        stop "The program could not be set up in .venv; the reason is above."
    "$venv_python" -c 'import PySide6.QtNetwork, PySide6.QtWidgets' >&2 ||
        stop "A system library that windows need is missing here; its name is above." \
            "Please install it, then start this again."
    # the first start is as quick as the next ones, also where Python may not write beside its files
    "$venv_python" -m compileall -q "$root/mbc_desktop" >&2 || true
    wanted_stamp >"$stamp"
    rm -f "$unfinished"
}

# Makes everything ready for $1 (run or test); quick where nothing is missing.
prepare() {
    install_packages "$1"
    if is_set_up; then
        return 0
    fi
    if command -v flock >/dev/null 2>&1; then
        # two first starts at once must not write one environment
        exec 9<"$root/requirements.lock"
        flock 9
    fi
    if ! is_set_up; then
        set_up
    fi
    exec 9<&-
}
