#!/usr/bin/env bash
# Times noticec beside its peers, by turns, on the same notices, and prints a table:
#
#   testdata/bench/peers.sh                     all, in about a quarter of an hour
#   GROUPS_=html,lint testdata/bench/peers.sh   some groups: cold html again formats pdf lint prose import overview noop changed memory
#
# NOTICEC names another program to time than that of this clone, ROUNDS how often each is run, BENCH the
# folder for the peers and the notices. Needs Debian, Go, Node and the network; what is not there is
# installed below BENCH, or by apt-get where that may be. A peer that cannot be installed has a failed row.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
repo=$(cd "$here/../.." && pwd)
BENCH=${BENCH:-/tmp/noticec-bench}
R=${ROUNDS:-5}
mkdir -p "$BENCH"/{bin,npm}
export PATH="$BENCH/bin:$PATH:/usr/local/go/bin"

# The peers, of pinned versions; Debian's are those of the release.
missing=
for tool in hugo:hugo pandoc:pandoc weasyprint:weasyprint make:make jq:jq fc-list:fontconfig; do
  command -v "${tool%%:*}" >/dev/null || missing="$missing ${tool##*:}"
done
if [ -n "$missing" ] && [ "$(id -u)" = 0 ]; then
  # shellcheck disable=SC2086
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >/dev/null || true
fi
debian=$(PATH=/usr/bin:/bin command -v hugo || true)
node_peers="@11ty/eleventy@3.1.8 ajv-cli@5.0.0 js-yaml@4.1.1 markdown-it@14.1.0 markdownlint-cli2@0.22.1 @myriaddreamin/typst-ts-node-compiler@0.7.0"
if [ ! -d "$BENCH/npm/node_modules/ajv-cli" ]; then
  # shellcheck disable=SC2086
  (cd "$BENCH/npm" && echo '{"private":true}' >package.json && npm i --silent --no-fund --no-audit $node_peers) || true
fi
install() { [ -x "$BENCH/bin/$1" ] || GOBIN="$BENCH/bin" GOFLAGS=-mod=mod go install -ldflags='-s -w' "$2" || echo "cannot install $1" >&2; }
HUGO=${HUGO_VERSION:-v0.165.0} # the newest that the Go of this clone builds
install hugo "github.com/gohugoio/hugo@$HUGO"
install vale github.com/errata-ai/vale/v3/cmd/vale@v3.18.0
install kubeconform github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0

cd "$repo"
go build -o "$BENCH/bin/rr" ./testdata/bench/rr
go build -o "$BENCH/bin/gen" ./testdata/bench/gen
if [ -z "${NOTICEC:-}" ]; then
  NOTICEC=$BENCH/bin/noticec
  CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o "$NOTICEC" ./cmd/noticec
fi
printf 'package main\n\nfunc main() { println("hello") }\n' >"$BENCH/hello.go"
CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o "$BENCH/bin/hello" "$BENCH/hello.go"

# The notices: as they are, as pages of Hugo, and as what kubeconform takes.
cd "$BENCH"
for n in 1 1000 10000; do
  [ -d "n$n" ] || gen -n "$n" -examples "$repo/examples" -out "n$n" >/dev/null
done
[ -d series ] || gen -n 1000 -kind series -examples "$repo/examples" -out series >/dev/null
for n in 1 1000; do
  rm -rf "hugo$n" && cp -r "$here/peers/hugo" "hugo$n" && gen -n "$n" -layout hugo -examples "$repo/examples" -out "hugo$n/content" >/dev/null
  rm -rf "y$n" "k$n" "11ty$n" && gen -n "$n" -layout data -examples "$repo/examples" -out "y$n" >/dev/null
  mkdir "k$n" && for f in "y$n"/*.yaml; do { printf 'apiVersion: noticec/v1\nkind: Notice\n'; cat "$f"; } >"k$n/${f##*/}"; done
  cp -r "$here/peers/eleventy" "11ty$n" && ln -s "$BENCH/npm/node_modules" "11ty$n/node_modules"
done
cp "$repo/schema/notice.schema.json" schema.json
sed 's|^ "\$id":.*||; s|^ "properties": {|&"apiVersion": {"type": "string"}, "kind": {"type": "string"},|' schema.json >notice.json
# What typst sets is the document that noticec prints, and what WeasyPrint sets is its page.
rm -rf documents typst && cp -r "$here/peers/typst" typst && ln -s "$BENCH/npm/node_modules" typst/node_modules
"$NOTICEC" build -q --format document --plugin document="$here/peers/document.sh" --out documents n1000/notice-000*.notice.yaml
# What the last run left goes at the end: for minutes after many files are removed, ext4 is slow to make others.
trap 'rm -rf "$BENCH"/old "$BENCH"/out/new' EXIT
rm -rf vale && cp -r "$here/peers/vale" vale && mkdir -p old && { [ ! -d out ] || mv out "old/$$"; } && mkdir -p out/w out/p out/t
"$NOTICEC" build --format html,markdown --out out/pages n1000 2>/dev/null
printf 'all:%s\nout/pages/%%.html: n1000/%%.notice.yaml\n\tfalse\n' "$(cd out/pages && printf ' out/pages/%s' notice-*.html)" >noop.mk
touch out/pages/*.html
ajv="exec node $BENCH/npm/node_modules/.bin/ajv validate --strict=false -s schema.json"
eleventy="exec node $BENCH/npm/node_modules/.bin/eleventy --quiet"

# The plan. What is on standard output is not wanted.
row() { printf '%s\t%s\t%s\t%s\t%s\n' "$@"; }
lint="exec $NOTICEC lint --fail-on never"
build="exec $NOTICEC build -q"
{
  one=n1/notice-00000.notice.yaml
  row cold "noticec lint" 1 $((R * 6)) "$lint $one >/dev/null"
  row cold "a Go program that says hello" 1 $((R * 6)) "exec hello 2>/dev/null"
  row cold "noticec version" 1 $((R * 6)) "exec $NOTICEC version >/dev/null"
  row cold "noticec build, HTML" 1 $((R * 6)) "$build --force --format html --out out/1 $one"
  row cold "kubeconform (schema)" 1 $((R * 6)) "exec kubeconform -schema-location $BENCH/notice.json k1/notice-00000.yaml"
  row cold "ajv-cli (schema)" 1 "$R" "$ajv -d y1/notice-00000.yaml >/dev/null"
  row cold "hugo $HUGO" 1 "$R" "exec hugo --quiet -s hugo1 -d $BENCH/out/h1"

  # Into a folder that is not there, a new one for each run: what writes only what is new has
  # all to write, and no file system looks for room among what was removed just now.
  new="$BENCH/out/new/\$\$"
  row html "noticec build" 1000 "$R" "$build --force --format html --out $new n1000"
  row html "noticec build -j 1" 1000 "$R" "$build --force -j 1 --format html --out $new n1000"
  row html "hugo $HUGO" 1000 "$R" "exec hugo --quiet -s hugo1000 -d $new"
  row html "hugo of Debian" 1000 "$R" "exec ${debian:-false} --quiet -s hugo1000 -d $new"
  row html "eleventy" 1000 2 "cd 11ty1000 && NOTICES=$BENCH/y1000 OUT=$new $eleventy"
  row html "pandoc, two at once" 100 1 "ls y1000/notice-000*.yaml | xargs -P2 -I{} sh -c 'exec pandoc -f markdown -t html --metadata-file={} --template=$here/peers/notice.html /dev/null -o out/p/\$(basename {}).html'"
  row html "noticec build, series of councils" 1000 "$R" "$build --force --format html --out $new series"

  # Over what the last build left.
  row again "noticec build --force" 1000 "$R" "$build --force --format html --out out/n n1000"
  row again "hugo $HUGO" 1000 "$R" "exec hugo --quiet -s hugo1000 -d $BENCH/out/h"
  row again "hugo of Debian" 1000 "$R" "exec ${debian:-false} --quiet -s hugo1000 -d $BENCH/out/hd"

  row formats "noticec build, HTML" 1000 "$R" "$build --force --format html --out $new n1000"
  row formats "noticec build, HTML and Markdown" 1000 "$R" "$build --force --format html,markdown --out $new n1000"

  typst="cd typst && TYPST_FONTS=/usr/share/fonts/truetype exec node run.mjs $BENCH/out/t"
  row pdf "noticec build, PDF" 1000 3 "$build --force --format pdf --out $new n1000"
  row pdf "noticec build, PDF" 100 "$R" "$build --force --format pdf --out $new n1000/notice-000*.notice.yaml"
  row pdf "typst, one process" 100 "$R" "$typst $BENCH/documents/notice-*.document"
  row pdf "WeasyPrint, one process" 10 2 "exec /usr/bin/python3 $here/peers/weasyprint/run.py out/w out/pages/notice-0000*.html 2>/dev/null"
  row pdf "noticec build, PDF, cold" 1 $((R * 3)) "$build --force --format pdf --out out/d1 n1/notice-00000.notice.yaml"
  row pdf "typst, cold" 1 $((R * 3)) "$typst $BENCH/documents/notice-00000.document"

  row lint "noticec lint" 1000 "$R" "$lint n1000 >/dev/null 2>&1"
  row lint "noticec lint -j 1" 1000 "$R" "$lint -j 1 n1000 >/dev/null 2>&1"
  row lint "kubeconform -n 2 (schema)" 1000 "$R" "exec kubeconform -n 2 -schema-location $BENCH/notice.json k1000"
  row lint "ajv-cli (schema)" 1000 "$R" "$ajv -d 'y1000/*.yaml' >/dev/null"
  row lint "noticec lint, series of councils" 1000 "$R" "$lint series >/dev/null 2>&1"

  row prose "noticec lint" 1000 2 "$lint n1000 >/dev/null 2>&1"
  row prose "vale, of the Markdown" 1000 2 "exec vale --config vale/vale.ini --no-exit out/pages >/dev/null"

  row import "" 0 prepare "$NOTICEC build -q --force --format html,docx --out out/documents n1000/notice-00[0-4]*.notice.yaml; mkdir -p out/i"
  row import "noticec import, web pages" 500 "$R" "exec $NOTICEC import --out $new out/documents/*.html >/dev/null"
  row import "pandoc, the same to Markdown, two at once" 500 1 "ls out/documents/*.html | xargs -P2 -I{} sh -c 'exec pandoc -f html -t markdown {} -o out/i/\$(basename {}).md'"
  row import "noticec import, Word files" 500 "$R" "exec $NOTICEC import --out $new out/documents/*.docx >/dev/null"
  row import "pandoc, the same to Markdown, two at once" 500 1 "ls out/documents/*.docx | xargs -P2 -I{} sh -c 'exec pandoc -f docx -t markdown {} -o out/i/\$(basename {}).md'"

  row overview "noticec lint" 10000 2 "$lint n10000 >/dev/null 2>&1"
  row overview "noticec status" 10000 2 "exec $NOTICEC status n10000 >/dev/null"
  row overview "noticec register, csv" 10000 2 "exec $NOTICEC register n10000 --format csv >/dev/null"
  row overview "" 0 prepare "$NOTICEC build -q --format html --out out/ten n10000; rm -rf out/git && cp -r n10000 out/git && cd out/git && git init -q && git add -A && git -c user.name=a -c user.email=a@averton.example commit -qm one && echo 'imprint: https://averton.example/imprint' >>notice-05000.notice.yaml"
  row overview "noticec build, nothing to do" 10000 "$R" "$build --format html --out out/ten n10000"
  row overview "noticec diff, one notice changed" 10000 "$R" "cd out/git && exec $NOTICEC diff -q >/dev/null"

  row noop "" 0 prepare "$NOTICEC build -q --format html --out out/pages n1000 && touch out/pages/notice-*.html && $NOTICEC build -q --format html --out out/pages n1000"
  row noop "noticec build, nothing to do" 1000 $((R * 2)) "$build --format html --out out/pages n1000"
  row noop "make -q, nothing to do" 1000 $((R * 2)) "exec make -q -f noop.mk all"

  row changed "" 0 prepare "$NOTICEC build -q --format html --out out/ten n10000"
  row changed "noticec build, nothing to do" 10000 "$R" "$build --format html --out out/ten n10000"
  row changed "" 0 prepare "$NOTICEC build -q --format html --out out/ten n10000; echo '# changed' >>n10000/notice-05000.notice.yaml"
  row changed "noticec build, one notice changed" 10000 "$R" "$build --format html --out out/ten n10000"

  row memory "noticec build" 1000 2 "$build --force --format html --out $new n1000"
  row memory "noticec build" 10000 2 "$build --force --format html --out $new n10000"
  row memory "hugo $HUGO" 1000 1 "exec hugo --quiet -s hugo1000 -d $BENCH/out/h"
} >plan.tsv
echo "$(date -u +%F), $(nproc) processors ($(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)), $(uname -sr), $(go version | cut -d' ' -f3), node $(node -v), hugo $HUGO and Debian $(dpkg-query -W -f='${Version}' hugo 2>/dev/null || echo none), $(pandoc -v | head -1)"
echo
rr -only "${GROUPS_:-}" <plan.tsv | tee results.md
