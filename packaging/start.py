"""Where the bundle starts: the same as the installed commands."""

from __future__ import annotations

import sys

from mbc_desktop.__main__ import main

sys.exit(main())
