# Cuts a face of Source Sans 3 or Source Serif 4 to the scripts of Europe, and gives it a name of its
# own, as its licence asks of whatever is changed (OFL.md). Of its layout tables it keeps the kerning.
# Needs fonttools. Run, for each of Sans Regular, Sans Semibold, Sans Italic, Serif Regular:
#   python3 cut.py SourceSans3-Semibold.ttf NoticeSans-Semibold.ttf Sans Semibold
# with the TTF files of https://github.com/adobe-fonts/source-sans/releases (3.052R; the italic is
# SourceSans3-It) and https://github.com/adobe-fonts/source-serif/releases (4.005R).
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

RANGES = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B9, 0x2DD),  # Latin
    (0x370, 0x3FF), (0x400, 0x4FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF), (0x1F00, 0x1FFF),  # Latin and Greek with more marks
    (0x2000, 0x200A), (0x2010, 0x2027), (0x202F, 0x205E),  # spaces, punctuation
    (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218B),  # small figures, currencies, letters as signs
    (0x2190, 0x2199), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2600, 0x27BF), (0xFFFD, 0xFFFD),  # arrows, signs, shapes
]

source, target, family, style = sys.argv[1:]
options = subset.Options()
options.hinting = False
options.layout_features = ["kern"]
options.glyph_names = False
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.notdef_outline = True
options.drop_tables += ["GSUB", "GDEF", "BASE", "DSIG", "MATH", "meta", "STAT"]

font = TTFont(source, recalcTimestamp=False)
cutter = subset.Subsetter(options)
cutter.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)])
cutter.subset(font)
name = "Notice " + family
names = {1: name, 2: "Regular", 3: f"{name} {style}", 4: f"{name} {style}", 6: f"Notice{family}-{style}"}
for record in font["name"].names:
    record.string = names.get(record.nameID, str(record))
font.save(target)
