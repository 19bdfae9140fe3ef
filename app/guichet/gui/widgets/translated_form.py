"""The base of screens whose Designer form holds a form layout (label and field, row by row)."""

from guichet.gui.widgets.form_mender import FormMender
from guichet.gui.widgets.translated import TranslatedWidget


class TranslatedForm(FormMender, TranslatedWidget):
    """Two bases, because a widget that mends its form is asked about each of its events: the others need not be."""
