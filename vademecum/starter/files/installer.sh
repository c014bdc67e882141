#!/bin/sh
# Installe vademecum pour les contrôles automatiques : sh outils/installer.sh PYTHON
# Écrit par « vademecum init », mis à jour par « vademecum init . --update-files » tant que vous ne l’avez pas changé.
# Ce que dit la variable VADEMECUM de la forge, sinon le fichier vademecum-….whl de ce dossier. Le nom de vademecum n’est
# demandé à aucun catalogue de paquets : n’importe qui pourrait l’y prendre.
python=${1:-python3}
outil=${VADEMECUM:-@TOOL@}

refus() {
    [ -z "$GITHUB_ACTIONS" ] || printf '::error::' # GitHub le montre en tête de la page
    printf '%s\n' "$1"
    exit 1
}

if [ -z "$outil" ]; then
    set -- "$(dirname "$0")"/vademecum-*.whl
    [ -f "$1" ] || refus "vademecum n’a pas été installé : mettez son fichier vademecum-….whl dans outils/, ou donnez à la variable VADEMECUM de la forge ce que pip doit installer."
    [ $# -eq 1 ] || refus "vademecum n’a pas été installé : outils/ contient $# fichiers vademecum-….whl ; gardez le plus récent."
    outil=$1
fi
dit=$("$python" -m pip install --quiet --disable-pip-version-check "$outil" 2>&1) ||
    refus "vademecum n’a pas été installé depuis « $outil » (dites-en un autre dans la variable VADEMECUM de la forge) : $(printf '%s\n' "$dit" | tail -n 1)"
