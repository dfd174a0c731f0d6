# Sets pages as PDF/UA-1 with WeasyPrint in one process: python3 run.py OUT PAGE...
import pathlib
import sys

import weasyprint

out, *pages = sys.argv[1:]
for page in pages:
    weasyprint.HTML(page).write_pdf(pathlib.Path(out) / (pathlib.Path(page).stem + ".pdf"), variant="pdf/ua-1")
