# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented documents that use everything the document subset has, and their looks."""

import io
from collections.abc import Callable

import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.look import Look, Picture
from tenderkit.rendering.pdf import PdfPages, render_pdf

_ROW = (
    '<tr><td id="R-{n}">R-{n}</td><td>Die Anwendung zeigt Veranstaltungen nach Ort und Zeit, auch auf '
    'kleinen Bildschirmen.</td><td class="center">muss</td><td class="number">{n},50 %</td></tr>'
)
_COLUMNS = (
    '<colgroup><col style="width:20mm"><col style="width:95mm"><col style="width:25mm">'
    '<col style="width:25mm"></colgroup>'
)
_HEAD = (
    '<thead><tr><th scope="col">Nr.</th><th scope="col">Anforderung</th>'
    '<th scope="col" class="center">Art</th><th scope="col" class="number">Gewicht</th></tr></thead>'
)
_EVERYTHING = f"""<html lang="de"><body>
<header class="cover"><p class="authority">Landschaftsverband Beispielland e. V. (erfunden)</p>
<h1>Leistungsbeschreibung</h1><p class="lead">Regionales Kulturportal<br>Entwicklung und Pflege</p>
<table class="facts"><colgroup><col style="width:45mm"><col style="width:120mm"></colgroup><tbody>
<tr><th scope="row">Vergabenummer</th><td>2027-KP-01</td></tr>
<tr><th scope="row">Stand</th><td>15. Januar 2027</td></tr></tbody></table></header>
<nav class="toc"></nav>
<main>
<h2 id="aufgabe">Die Aufgabe</h2>
<p>Nach § 8 Abs. 2 gilt Nr. 2, z. B. bei 25 % oder 74.000 Euro; siehe Abschnitt <a class="section"
href="#tabellen"></a>.
Mehr auf der <a href="https://example.org/vergabe">Vergabeplattform</a> und unter <a
href="#R-3">Anforderung R-3</a>.
Die Rahmenvereinbarungsverhandlungen über Datenschutzfolgenabschätzungen sind Bestandteil der
Leistungsbeschreibung.</p>
<p class="lead">Ein einleitender Absatz.</p>
<p class="muted">Grau, <strong>fett</strong>, <em>kursiv</em>, <strong><em>beides</em></strong>,
H<sub>2</sub>O, m<sup>2</sup>,
<span class="nobr">nicht trennen</span>, <span class="strong">stark</span>, <span class="open">[offen:
Frist]</span>.</p>
<h3>Formeln und Hinweise</h3>
<p class="formula">Z = L ÷ P × 1.000</p>
<p class="small keep">Klein gedruckt &amp; mit dem Folgenden verbunden: &lt;b&gt; bleibt Text.</p>
<div class="note"><p><strong>Hinweis:</strong> Hier prüft eine Juristin oder ein
Jurist.</p><ul><li>erstens</li><li>zweitens</li></ul></div>
<ul><li>Punkt eins<ul><li>Unterpunkt</li><li>Noch einer<ul><li>Dritte
Ebene</li></ul></li></ul></li><li><p>Punkt zwei</p><p>mit zweitem Absatz.</p></li></ul>
<ol><li>Erstens</li><li>Zweitens<ol><li>Darunter</li></ol></li></ol>
<p>Danach beginnt die Zählung neu:</p>
<ol class="letters"><li>Buchstabe a</li><li>Buchstabe b</li></ol>
<ol><li>Wieder eins</li></ol>
<h2 id="tabellen">Tabellen</h2>
<h3>Eine lange</h3>
<table><caption>Anforderungen an das Portal</caption>{_COLUMNS}{_HEAD}
<tbody><tr class="group"><th scope="row" colspan="4">Gruppe
Veranstaltungen</th></tr>{"".join(_ROW.format(n=n) for n in range(1, 41))}</tbody>
<tbody><tr class="group"><th scope="row" colspan="4">Gruppe Orte</th></tr>{
    "".join(_ROW.format(n=n) for n in range(41, 61))
}
<tr class="total"><td colspan="3">Summe</td><td class="number">100,00 %</td></tr></tbody></table>
<h3 class="unnumbered">Eine kurze, ohne Nummer</h3>
<table><colgroup><col style="width:40mm"><col style="width:125mm"></colgroup><tbody>
<tr><th scope="row" class="strong">Zeile</th><td><p>Absatz in der Zelle</p><ul><li>Punkt in der
Zelle</li><li>noch einer</li></ul></td></tr>
<tr><th scope="row">Zeile</th><td class="muted">grau</td></tr></tbody></table>
<div class="keep"><p>Zusammen</p><p>bleiben diese beiden.</p></div>
<section class="keep"><h3>Zusammengehörig</h3><p>Text</p></section>
<div class="page-break"></div>
<p>Nach dem Seitenumbruch.</p>
<figure><img src="tk:chart" alt="Ein Balkendiagramm mit drei Balken"><figcaption>Verteilung der
Gewichte</figcaption></figure>
<section class="landscape"><h2>Quer</h2>
<table><caption>Breite Tabelle</caption><colgroup><col style="width:60mm"><col style="width:60mm"><col
style="width:60mm"><col style="width:72mm"></colgroup>
<thead><tr><th scope="col">Eins</th><th scope="col">Zwei</th><th scope="col">Drei</th><th
scope="col">Vier</th></tr></thead>
<tbody><tr><td>a</td><td>b</td><td>c</td><td>d</td></tr></tbody></table></section>
<h2>Schluss</h2>
<p>Es folgen die Unterschriften.</p>
<div class="signature"><p>Ort, Datum</p><p>Name in Druckbuchstaben</p><p>Unterschrift</p></div>
</main>
<footer class="colophon"><p>Erstellt mit tenderkit 0.1.0, Rechtsstand 15. Januar 2027.</p><p>Prüfsumme der
Angaben: 4f2a9c1b</p></footer>
</body></html>"""

_FORM = """<html lang="de"><body>
<header><h1>Angebotsschreiben</h1><p class="lead">Regionales Kulturportal</p></header>
<main>
<h2>Angaben zum Unternehmen</h2>
<table class="form"><colgroup><col style="width:55mm"><col style="width:110mm"></colgroup><tbody>
<tr><th scope="row">Firma und Rechtsform</th><td><input type="text" name="firm" title="Firma und
Rechtsform"></td></tr>
<tr><th scope="row">Bindefrist</th><td><input type="text" name="until" title="Bindefrist" class="short"
value="31. März 2027"></td></tr>
<tr><th scope="row">Bemerkungen</th><td><textarea name="remarks" title="Bemerkungen"
rows="4"></textarea></td></tr></tbody></table>
<h2>Erklärungen</h2>
<p>Ich erkläre:</p>
<p class="tick"><input type="checkbox" name="d1" title="Kein Ausschlussgrund"> Es liegt kein
Ausschlussgrund vor; das gilt auch für alle Mitglieder einer
Bietergemeinschaft und für Unternehmen, deren Kapazitäten in Anspruch genommen werden.</p>
<p class="tick"><input type="checkbox" name="d2" title="Steuern gezahlt" checked="checked"> Steuern und
Abgaben sind gezahlt.</p>
<p>Gesamtpreis in Euro: <input type="text" class="short" name="total" title="Gesamtpreis in Euro"></p>
<div class="signature"><p>Ort, Datum</p><p>Name der erklärenden Person</p></div>
</main></body></html>"""

_LETTER = """<html lang="de"><body>
<header class="letter"><p class="sender">Landschaftsverband Beispielland · Am Markt 1 · 37073
Göttingen</p>
<p class="address">Beispiel GmbH<br>Frau Muster<br>Lange Straße 5<br>10115 Berlin</p>
<table class="facts"><colgroup><col style="width:25mm"><col style="width:40mm"></colgroup><tbody>
<tr><th scope="row">Unser Zeichen</th><td>2027-KP-01</td></tr><tr><th
scope="row">Auskunft</th><td>Vergabestelle</td></tr>
<tr><th scope="row">Datum</th><td>15. Januar 2027</td></tr></tbody></table>
<h1>Aufforderung zur Abgabe eines Angebots</h1></header>
<main class="plain"><p>Guten Tag,</p><p>wir fordern Sie auf, ein Angebot abzugeben.</p><h2>Fristen</h2>
<table class="facts"><colgroup><col style="width:55mm"><col style="width:110mm"></colgroup><tbody><tr><th
scope="row">Angebotsfrist</th><td>1. März 2027, 12:00 Uhr</td></tr></tbody></table>
<p>Mit freundlichen Grüßen</p><div class="signature"><p>Vergabestelle</p></div></main></body></html>"""


def png(width: int = 400, height: int = 160) -> bytes:
    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (width, height), "#dde5ee").save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="session")
def look() -> Callable[..., Look]:
    """Make a look; arguments replace its fields."""

    def made(**fields: object) -> Look:
        given: dict[str, object] = {
            "language": "de",
            "title": "Leistungsbeschreibung",
            "subject": "Regionales Kulturportal",
            "author": "Landschaftsverband Beispielland e. V.",
            "number": "2027-KP-01",
            "running_head": "Leistungsbeschreibung – Regionales Kulturportal",
            "date": "2027-01-15",
            "pictures": {"chart": Picture(png(), "png")},
        }
        return Look(**{**given, **fields})  # type: ignore[arg-type]

    return made


@pytest.fixture(scope="session")
def everything() -> str:
    """A document with every construct, over several pages."""
    return _EVERYTHING


@pytest.fixture(scope="session")
def form() -> str:
    """A document to fill in."""
    return _FORM


@pytest.fixture(scope="session")
def letter() -> str:
    """A letter."""
    return _LETTER


@pytest.fixture(scope="session")
def printed(everything: str, look: Callable[..., Look]) -> PdfPages:
    """Print the document with every construct once."""
    return render_pdf(block_tree(everything), look(), form=False)


@pytest.fixture(scope="session")
def page() -> Callable[[str], str]:
    """Put blocks into the smallest document."""
    return lambda blocks: f'<html lang="de"><body><main><h1>Titel</h1>{blocks}</main></body></html>'
