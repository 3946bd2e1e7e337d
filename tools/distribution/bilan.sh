#!/bin/sh
# Runs bilan as a package lays it out, with the Java that it brings. Works from any folder, through a link, and under
# cron (env -i).
#
# BILAN_JAVA_OPTS  more options for the JVM, such as -Xmx2g

set -u

# Without a UTF-8 locale Java can't open a file whose name has an accent (under cron there is none).
export LC_ALL=C.UTF-8
# What this script itself calls is found even where the path holds nothing else.
PATH=${PATH:+$PATH:}/usr/bin:/bin

# The folder above this script, whatever links lead to it.
script=$0
while [ -h "$script" ]; do
  target=$(readlink "$script")
  case "$target" in
  /*) script=$target ;;
  *) script=$(dirname "$script")/$target ;;
  esac
done
prefix=$(CDPATH='' cd -P -- "$(dirname -- "$script")/.." && pwd -P) || exit 7
lib=$prefix/lib/bilan

classpath=''
while IFS= read -r jar; do
  classpath=$classpath:$lib/$jar
done <"$lib/jars"

# What the program makes for itself (the warehouse and its log, what it puts aside) nobody else reads;
# what was asked for keeps the user's own mode.
mask=$(umask)

java() {
  "$lib/runtime/bin/java" "@$lib/java.options" "-Djava.library.path=$lib" "-Dbilan.empty=$lib" -cp "${classpath#:}" "$@"
}

# Archives the classes that commands load, and keeps an empty warehouse: once, where the program lies now. Whatever
# fails only costs speed.
prepare() {
  umask 022
  work=$(mktemp -d "$lib/prepared.XXXXXX") || return
  trap 'rm -rf "$work"' EXIT
  [ ! -t 2 ] || printf 'bilan : je prépare le programme, une seule fois (quelques secondes)…\n' >&2
  java -Xshare:dump "-XX:SharedClassListFile=$lib/classes.txt" "-XX:SharedArchiveFile=$work/bilan.jsa" >/dev/null 2>&1 &&
    mv -f "$work/bilan.jsa" "$lib/bilan.jsa"
  java "-XX:SharedArchiveFile=$lib/bilan.jsa" bilan.cli.Main init "$work/w" >/dev/null 2>&1 </dev/null &&
    java "-XX:SharedArchiveFile=$lib/bilan.jsa" bilan.cli.Main ingest reference -w "$work/w" \
      "$prefix/share/bilan/sample-data/reference" >/dev/null 2>&1 </dev/null &&
    chmod a+r "$lib"/empty-*.duckdb
  printf '%s\n' "$prefix" >"$work/place" && mv -f "$work/place" "$lib/place"
  rm -rf "$work"
  trap - EXIT
}

place=''
[ ! -f "$lib/place" ] || IFS= read -r place <"$lib/place"
[ "$place" = "$prefix" ] || [ ! -w "$lib" ] || prepare

umask 077
set -- "-Dbilan.sample=$prefix/share/bilan/sample-data" "-Dbilan.umask=$mask" bilan.cli.Main "$@"
[ -t 0 ] && set -- -Dbilan.terminal.in=true "$@"
[ -t 1 ] && set -- -Dbilan.terminal.out=true "$@"
[ -t 2 ] && set -- -Dbilan.terminal.err=true "$@"
# What bilan prints for cron names this file.
export BILAN_LAUNCHER="$prefix/bin/${script##*/}"
# shellcheck disable=SC2086 # several options
exec "$lib/runtime/bin/java" "@$lib/java.options" "-Djava.library.path=$lib" "-Dbilan.empty=$lib" \
  "-XX:SharedArchiveFile=$lib/bilan.jsa" -cp "${classpath#:}" ${BILAN_JAVA_OPTS-} "$@"
