"""How a trial fits a person, criterion by criterion: fits, ask, or may not fit."""

from mbc_desktop.trials.fit.fitting import by_criterion, fit
from mbc_desktop.trials.fit.model import Fit, Item, Verdict

__all__ = ["Fit", "Item", "Verdict", "by_criterion", "fit"]
