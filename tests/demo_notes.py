"""Sample notes for ``script/run --demo``: linked, tagged, with questions, a table and a picture."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from mbc_desktop.agenda.keeping import Calendars
from mbc_desktop.agenda.local_zone import local_zone
from mbc_desktop.data.agenda_store import AgendaStore
from mbc_desktop.data.attachments import Attachments
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.stars import Stars
from mbc_desktop.notes.keeping_files import keep_bodies, markdown_of_file
from mbc_desktop.notes.marking import thing_link

if TYPE_CHECKING:
    from mbc_desktop.data.stores import Stores

VISIT = """{visit} — the doctor of this sample was kind and had time.

## What was said
- The last scan looks **a little better**
- Blood test on Monday, _before_ ten
    - [x] Ask for the report as a file
    - [ ] Bring the list of medicines

## A trial to ask about
{trial} See also {plan}.

| Sample medicine | Morning | Evening |
| --------------- | ------- | ------- |
| White tablet    | 2       | 2       |
| Small capsule   | 1       |         |

> Rest when you need to.

? How far apart will the scans be
? Can I take the tablets with food

{picture}
"""


def _picture() -> bytes:
    from PIL import Image

    picture = Image.linear_gradient("L").resize((720, 320)).convert("RGB")
    body = BytesIO()
    picture.save(body, "PNG")
    return body.getvalue()


def fill_notes(stores: Stores) -> None:
    """Write the sample notes beside those that are there."""
    personal = stores.personal
    notes = Notes(personal)
    stars = Stars(personal).all()
    trial = thing_link("trial", stars[0].nct, stars[0].title) if stars else ""
    calendars = Calendars(AgendaStore(personal), zone=local_zone())
    numbers = {one.id for one in calendars.all() if not one.read_only}
    visit = "The visit"
    for event in calendars.events():
        if event.calendar_id in numbers and event.summary and not event.recurrence_id:
            visit = thing_link("event", f"{event.calendar_id}/{event.uid}", event.summary)
            break
    kept, _ = keep_bodies(Attachments(personal), [("sample picture.png", _picture())])
    plan = notes.add(
        NewNote(
            title="If this treatment stops working",
            text="What I would try next, as I see it today. Read [[article:her2-low|HER2-low]].\n\n"
            "? Which trials could be next",
            tags=("plans",),
        )
    )
    text = VISIT.format(
        visit=visit,
        trial=trial,
        plan=thing_link("note", plan.id, "If this treatment stops working"),
        picture=markdown_of_file(kept[0]),
    )
    made = notes.add(NewNote(title="Sample visit", text=text, tags=("visit", "scan")))
    notes.pin(made.id, pinned=True)
    notes.add_many(
        [
            NewNote(
                title="Call with the insurance",
                text="They want a letter about [[Sample visit]].\n\n- [ ] Ask the clinic for it",
                tags=("insurance",),
            ),
            NewNote(
                title="Recipes that stay down",
                text="1. Rice\n2. Broth\n3. Ginger tea",
                tags=("food",),
            ),
        ]
    )
