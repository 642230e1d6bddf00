"""The looks of the workbook by what a cell is for, each made once."""

from xlsxwriter import Workbook
from xlsxwriter.format import Format

GRONN, SVAK_GRONN, VARM, SVAK_VARM, LINJE, DEMPET = (
    "#0f4a38",
    "#ecf3ee",
    "#7a4800",
    "#fdf3e1",
    "#c6c3b6",
    "#55605a",
)
KRONER = "# ##0.00"
FARLIGE = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet program may take for a formula when a text begins with it."""


class Stiler:
    """Cells that may be written in are white and unlocked; everything else is locked with its sheet."""

    def __init__(self, bok: Workbook) -> None:
        self._bok = bok
        self.tittel = self._ny(bold=True, font_size=16, font_color=GRONN)
        self.under = self._ny(font_color=DEMPET)
        self.merknad = self._ny(font_color=DEMPET, text_wrap=True, valign="top")
        self.ubekreftet = self._ny(
            bold=True, font_color=VARM, bg_color=SVAK_VARM, text_wrap=True, valign="top"
        )
        self.hode = self._ny(
            bold=True,
            bg_color=GRONN,
            font_color="#ffffff",
            text_wrap=True,
            valign="top",
            border=1,
            border_color=LINJE,
        )
        self.hode_tall = self._ny(
            bold=True,
            bg_color=GRONN,
            font_color="#ffffff",
            text_wrap=True,
            valign="top",
            align="right",
            border=1,
            border_color=LINJE,
        )
        self.inn = self._inn()
        self.inn_tekst = self._inn(text_wrap=True)
        self.inn_farlig = self._inn(text_wrap=True, quote_prefix=True)
        self.inn_tall = self._inn(num_format=KRONER)
        self.regnet = self._celle(num_format=KRONER)
        self.tekst = self._celle(text_wrap=True)
        self.tak = self._celle(num_format=KRONER, bg_color=SVAK_VARM)
        self.andel = self._celle(num_format="0.00 %")
        self.dag = self._celle(num_format="dd.mm.yyyy", align="left")
        self.sum = self._celle(num_format=KRONER, bold=True, bg_color=SVAK_GRONN)
        self.sum_tekst = self._celle(bold=True, bg_color=SVAK_GRONN)
        self.over = self._ny(font_color="#a3211c", bold=True)

    def inn_for(self, tekst: str) -> Format:
        """A text that looks like a formula is marked as text in the cell too, so that editing it leaves it one."""
        return self.inn_farlig if tekst.startswith(FARLIGE) else self.inn_tekst

    def _inn(self, **valg: object) -> Format:
        return self._celle(locked=False, bg_color="#ffffff", **valg)

    def _celle(self, **valg: object) -> Format:
        rett = {"align": "right"} if "num_format" in valg else {}
        return self._ny(**{"valign": "top", "border": 1, "border_color": LINJE, **rett, **valg})

    def _ny(self, **valg: object) -> Format:
        return self._bok.add_format({"font_name": "Calibri", "font_size": 11, **valg})
