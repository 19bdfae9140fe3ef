"""What stands around the portal: made once the window is on screen, which it need not wait for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from guichet.gui.context import Context
from guichet.gui.generated.ui_main_window import Ui_MainWindow
from guichet.gui.guide.guide_pane import GuidePane
from guichet.gui.guide.guide_pointer import GuidePointer
from guichet.gui.guide.whereabouts import Whereabouts
from guichet.gui.mailbox.mailbox_pane import MailboxPane
from guichet.gui.main.call_menu import CallMenu
from guichet.gui.main.options_menu import OptionsMenu
from guichet.gui.portal.portal import Portal
from guichet.gui.samples.examples import Examples
from guichet.gui.timeline.timeline_opener import TimelineOpener
from guichet.gui.widgets.menu_button import give_menu


class Furniture(QObject):
    """The two panes, what the bar's menus hold, and what follows the reader through ``window``; ``ui`` is its form."""

    def __init__(self, context: Context, window: QWidget, ui: Ui_MainWindow, portal: Portal) -> None:
        super().__init__(window)
        self.guide = GuidePane(context)
        self.mailbox = MailboxPane(context)
        self.whereabouts = Whereabouts(portal, self.mailbox, self)
        self.pointer = GuidePointer(window, self.guide, self.whereabouts)
        self.options = OptionsMenu(context.preferences, window)
        self.call_menu = CallMenu(window)
        self.examples = Examples(context, ui.notice_bar, window)
        self.timeline = TimelineOpener(context, window)
        give_menu(ui.options_button, self.options)
        give_menu(ui.call_button, self.call_menu)
        give_menu(ui.samples_button, self.examples.menu)
        self.whereabouts.guide_changed.connect(self.guide.follow_guide)
        self.whereabouts.changed.connect(self.guide.follow)
        self.whereabouts.look()  # somebody may have been faster

    def close_windows(self) -> None:
        """Close what stands beside the window."""
        self.timeline.close()
        self.examples.copies.close()

    def retranslate(self) -> None:
        """Name the menus in the language of the moment; the panes see to themselves."""
        self.options.retranslate()
        self.call_menu.retranslate()
        self.examples.menu.retranslate()
