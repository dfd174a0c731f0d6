# Cuts a face of Source Sans 3 to the scripts of Europe, and gives it a name of its own,
# as its licence asks of whatever is changed (OFL.md). Needs fonttools 4.68. Run, for each of
# Regular Regular, Semibold Semibold, It Italic:
#   python3 cut.py SourceSans3-Regular.ttf NoticeSans-Regular.ttf Regular
# with the files of https://github.com/adobe-fonts/source-sans/releases (TTF, release 3.052R).
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

source, target, style = sys.argv[1:]
options = subset.Options()
options.hinting = False
options.layout_features = []
options.glyph_names = False
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.notdef_outline = True
options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "DSIG", "MATH", "meta", "STAT"]

font = TTFont(source, recalcTimestamp=False)
cutter = subset.Subsetter(options)
cutter.populate(unicodes=[c for first, last in RANGES for c in range(first, last + 1)])
cutter.subset(font)
names = {1: "Notice Sans", 2: "Regular", 3: "Notice Sans " + style, 4: "Notice Sans " + style, 6: "NoticeSans-" + style}
for record in font["name"].names:
    record.string = names.get(record.nameID, str(record))
font.save(target)
