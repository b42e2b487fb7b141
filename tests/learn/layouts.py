"""Pages as sites build them, each with the words of its article marked by hand."""

from __future__ import annotations

from dataclasses import dataclass

# Ten paragraphs of our own, so that every layout carries the same article in its own way.
PARAGRAPHS = (
    (
        "When Rosa's scan showed new spots in her hip, the first thing she asked was whether"
        " she would still be able to walk her dog in the mornings."
    ),
    (
        "Her nurse drew the bone on a napkin. Cancer cells, she said, send signals that make"
        " the body take bone away faster than it builds it up again."
    ),
    (
        "That is why some people are given a medicine to protect the bones, by a drip or by a"
        " small injection under the skin, every month or every three months."
    ),
    (
        "Before it starts, a dentist should look at the teeth. A rare problem of the jaw can"
        " follow when a tooth is pulled while this medicine is working."
    ),
    (
        "Pain is worth a call. Many people wait because they do not want to be a bother, and"
        " then they spend a weekend in bed that could have been spent outside."
    ),
    (
        "Radiation to a single painful spot may take one visit or five. Relief often comes"
        " within two weeks, although some people hurt a little more for the first days."
    ),
    (
        "Rosa keeps a small book by her bed. She writes down when it hurts, what she was"
        " doing, and what helped. Her doctor reads it before he reads the report."
    ),
    (
        "There are signs that cannot wait: weak legs, numbness between the legs, or trouble"
        " passing water. They may mean that the spine is being pressed on."
    ),
    (
        "Walking, water exercise and light weights keep muscles strong, and strong muscles"
        " hold a bone that has become thin. A physical therapist can show how."
    ),
    (
        "Most mornings now, Rosa and the dog go around the block twice. On the others they go"
        " once, and sit on the wall by the bakery until it opens."
    ),
)
TITLE = "Strong bones, slow walks"
SITE = "Harbor Health Notes"


@dataclass(frozen=True)
class Layout:
    """A page, and the words of its article: no title, no names or dates, no lines of pictures."""

    name: str
    html: str
    article: str


def paragraphs(tag: str = "p", between: str = "") -> str:
    return between.join(f"<{tag}>{words}</{tag}>\n" for words in PARAGRAPHS)


def text(*more: str) -> str:
    return "\n".join((*PARAGRAPHS, *more))


NAVIGATION = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>'
    '<li><a href="/living">Living with cancer</a></li><li><a href="/give">Give</a></li></ul></nav>'
)
RELATED = (
    '<aside class="related"><h3>Related stories</h3><ul>'
    '<li><a href="/1">How a blood test may follow treatment</a></li>'
    '<li><a href="/2">Six soups for days when nothing tastes right</a></li>'
    '<li><a href="/3">What to pack for an infusion</a></li></ul></aside>'
)
FOOTER = (
    "<footer><p>© 2026 Harbor Health Notes. All rights reserved.</p>"
    '<p><a href="/privacy">Privacy</a> | <a href="/us">About</a></p>'
    "</footer>"
)
NEWSLETTER = (
    '<div class="newsletter-signup"><h3>Get our newsletter</h3><p>Sign up and never miss a story.'
    " We send one letter a week.</p></div>"
)
SHARE = (
    '<div class="share-tools"><a href="#">Facebook</a> <a href="#">Twitter</a>'
    ' <a href="#">Email</a> <a href="#">Print</a></div>'
)
COMMENTS = (
    '<section id="comments"><h2>3 comments</h2>'
    '<div class="comment"><p>Jo: My mother had the same drip and it went well for years, thank you'
    " for writing this down so plainly.</p></div>"
    '<div class="comment"><p>Sam: Our clinic does the dental check on the same day, which saves'
    " one more trip with the bus.</p></div></section>"
)
BYLINE = '<p class="byline">By Ines Marlow</p><p class="date">Published March 3, 2026</p>'
PICTURE = (
    '<figure><img src="/rosa.jpg" alt=""><figcaption>Rosa and her dog at the harbor. Photo: Ann'
    " Lee</figcaption></figure>"
)


def page(body: str, *, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{TITLE} - {SITE}</title>{head}</head><body>{body}</body></html>"
    )


def _split() -> str:
    """Paragraphs with what sites put between them."""
    middle = len(PARAGRAPHS) // 2
    first = "".join(f"<p>{words}</p>" for words in PARAGRAPHS[:middle])
    rest = "".join(f"<p>{words}</p>" for words in PARAGRAPHS[middle:])
    return (
        f'{first}<div class="ad-slot">Advertisement</div>'
        '<p>Read more: <a href="/4">Ten questions about bone scans</a></p>'
        f'<div class="promo"><p><a href="/5">Our guide to clinics near you</a></p></div>{rest}'
    )


def _headings() -> tuple[str, str]:
    heads = ("What happens in the bone", "What helps", "When to call")
    parts, marked = [], []
    for number, words in enumerate(PARAGRAPHS):
        if number in {1, 4, 7}:
            head = heads[(number - 1) // 3]
            parts.append(f"<h2>{head}</h2>")
            marked.append(head)
        parts.append(f"<p>{words}</p>")
        marked.append(words)
    return "".join(parts), "\n".join(marked)


ITEMS = (
    "Ask which medicine for the bones fits you, and how often it is given.",
    "Ask who to call when pain gets worse in the night or on a holiday.",
    "Ask whether a physical therapist can see you near your home.",
)
_LIST = "<ul>" + "".join(f"<li>{item}</li>" for item in ITEMS) + "</ul>"
_HEADED, _HEADED_TEXT = _headings()
_ROWS = (
    ("Medicine", "How it is given"),
    ("Denosumab", "Under the skin"),
    ("Zoledronic acid", "Drip"),
)
_TABLE = (
    "<table>" + "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in _ROWS) + "</table>"
)
_TEASERS = "".join(
    f'<div class="teaser"><h3><a href="/t{number}">{title}</a></h3>'
    f'<p class="summary">{summary}</p></div>'
    for number, (title, summary) in enumerate(
        (
            ("A choir that meets in a waiting room", "Every Thursday the chairs are moved aside."),
            ("The pharmacist who answers at night", "She reads the label twice, then once more."),
            ("Gardens you can tend sitting down", "Raised beds changed what spring means here."),
            ("Letters to a new patient", "Readers wrote what they would have liked to know."),
        )
    )
)

LAYOUTS = (
    Layout(
        "article element",
        page(f"{NAVIGATION}<article><h1>{TITLE}</h1>{BYLINE}{paragraphs()}</article>{FOOTER}"),
        text(),
    ),
    Layout(
        "main element with a sidebar",
        page(
            f"<header>{NAVIGATION}</header><main><h1>{TITLE}</h1>{paragraphs()}</main>{RELATED}"
            f"{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "plain div of a blog",
        page(
            f'<div id="header">{NAVIGATION}</div><div id="content"><div class="post">'
            f'<h2 class="entry-title">{TITLE}</h2><div class="entry-content">{paragraphs()}</div>'
            f"{SHARE}</div></div>{COMMENTS}{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "layout table",
        page(
            '<table width="100%"><tr><td colspan="2"><a href="/">Home</a> <a href="/n">News</a>'
            f'</td></tr><tr><td width="20%"><a href="/1">One</a><br><a href="/2">Two</a></td>'
            f"<td><h1>{TITLE}</h1>{paragraphs()}</td></tr></table>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "line breaks instead of paragraphs",
        page(
            f"{NAVIGATION}<div class='story'><h1>{TITLE}</h1>{'<br><br>'.join(PARAGRAPHS)}</div>"
            f"{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "divs instead of paragraphs",
        page(
            f"{NAVIGATION}<div class='article-body'><h1>{TITLE}</h1>{paragraphs('div')}</div>"
            f"{RELATED}{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "advertisements and pointers in between",
        page(f"{NAVIGATION}<article><h1>{TITLE}</h1>{_split()}</article>{FOOTER}"),
        text(),
    ),
    Layout(
        "headings inside",
        page(f"{NAVIGATION}<article><h1>{TITLE}</h1>{_HEADED}</article>{FOOTER}"),
        _HEADED_TEXT,
    ),
    Layout(
        "picture with a line under it",
        page(
            f"{NAVIGATION}<article><h1>{TITLE}</h1>{BYLINE}{PICTURE}{paragraphs()}</article>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "a list at the end",
        page(f"{NAVIGATION}<article><h1>{TITLE}</h1>{paragraphs()}{_LIST}</article>{FOOTER}"),
        text(*ITEMS),
    ),
    Layout(
        "comments below",
        page(f"<article><h1>{TITLE}</h1>{paragraphs()}</article>{COMMENTS}{FOOTER}"),
        text(),
    ),
    Layout(
        "newsletter box and share buttons inside",
        page(
            f"{NAVIGATION}<article><h1>{TITLE}</h1>{SHARE}{paragraphs()}{NEWSLETTER}{SHARE}"
            f"</article>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "teasers of other stories below",
        page(
            f"{NAVIGATION}<div class='page'><div class='story'><h1>{TITLE}</h1>{paragraphs()}</div>"
            f"<div class='more'><h2>More stories</h2>{_TEASERS}</div></div>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "sections",
        page(
            f"{NAVIGATION}<main><h1>{TITLE}</h1>"
            + "".join(
                f"<section><p>{PARAGRAPHS[at]}</p><p>{PARAGRAPHS[at + 1]}</p></section>"
                for at in range(0, 10, 2)
            )
            + f"</main>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "table of facts",
        page(f"{NAVIGATION}<article><h1>{TITLE}</h1>{paragraphs()}{_TABLE}</article>{FOOTER}"),
        text(*(f"{one} {two}" for one, two in _ROWS)),
    ),
    Layout(
        "quotation",
        page(
            f"{NAVIGATION}<article><h1>{TITLE}</h1>{paragraphs()}<blockquote><p>I count the days I"
            " am outside, said Rosa, and let others count the rest of it for me.</p></blockquote>"
            f"</article>{FOOTER}"
        ),
        text(
            "I count the days I am outside, said Rosa, and let others count the rest of it for me."
        ),
    ),
    Layout(
        "tags left open",
        page(
            f"{NAVIGATION}<div id=main><h1>{TITLE}</h1>"
            + "".join(f"<p>{words}\n" for words in PARAGRAPHS)
            + f"</div>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "links and marks inside",
        page(
            f"{NAVIGATION}<article><h1>{TITLE}</h1>"
            + "".join(
                "<p>"
                + words.replace("bone", "<a href=/bone>bone</a>").replace(" two ", " <b>two</b> ")
                + "</p>"
                for words in PARAGRAPHS
            )
            + f"</article>{RELATED}{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "author box and tags below",
        page(
            f"{NAVIGATION}<article><h1>{TITLE}</h1>{BYLINE}{paragraphs()}"
            '<div class="author-bio"><p>Ines Marlow writes about daily life with illness.</p></div>'
            '<p class="tags">Tags: <a href="/t/bone">bone</a>, <a href="/t/pain">pain</a></p>'
            f"</article>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "cookie notice and hidden menu",
        page(
            '<div class="cookie-banner"><p>We use cookies to make this site work. Choose what you'
            ' allow.</p><button>Accept all</button></div><div style="display:none"><p>Open the menu'
            f"</p></div>{NAVIGATION}<main><article><h1>{TITLE}</h1>{paragraphs()}</article></main>"
            f"{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "pointer in capitals and follow line",
        page(
            f"{NAVIGATION}<article><h1>{TITLE}</h1>{paragraphs()}"
            '<p>RELATED: <a href="/6">A day in the infusion room</a></p>'
            '<p>Follow Ines Marlow on <a href="https://social.example/ines">Social</a></p>'
            f"</article>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "long menus around a short column",
        page(
            "<div class='left'><ul>"
            + "".join(f"<li><a href='/m{item}'>Menu entry {item}</a></li>" for item in range(60))
            + f"</ul></div><div class='column'><h1>{TITLE}</h1>{paragraphs()}</div>{FOOTER}"
        ),
        text(),
    ),
    Layout(
        "spans and fonts of a word processor",
        page(
            f"<div class=WordSection1><p class=MsoTitle>{TITLE}</p>"
            + "".join(
                f'<p class=MsoNormal><span style="font-size:12pt"><font face=Arial>{words}</font>'
                "</span></p>"
                for words in PARAGRAPHS
            )
            + "</div>"
        ),
        text(),
    ),
)
