"""Small packs and sessions that the tests share."""

from plc_workshop.packs.model import Mirror, Pack, Section, Source, Statement
from plc_workshop.results.summary import Earlier
from plc_workshop.session import flow
from plc_workshop.session.state import Record, Session


def small_pack(
    *, statements: int = 3, points: int = 4, agreements: tuple[str, ...] = ("We listen.",), practice: str = ""
) -> Pack:
    """A pack with two sections."""
    return Pack(
        format=1,
        id="small",
        title="Small",
        language="en",
        source=Source("Somewhere"),
        sections=(
            Section("first", "First things", 5, "One [/red] idea.", discuss=("What do you see?",)),
            Section("second", "Second things", 5, "Two [@click=app.quit] ideas."),
        ),
        mirror=Mirror(
            title="The Mirror",
            instruction="How far is this true of us?",
            turn_seconds=120,
            practice=practice,
            scale=tuple(f"Point {i}" for i in range(1, points + 1)),
            statements=tuple(
                Statement(
                    f"s{i}", f"Statement number {i} is true of us.", f"Short {i}", section="first" if i == 1 else ""
                )
                for i in range(1, statements + 1)
            ),
        ),
        agreements=agreements,
        ideas=("Visit a lesson", "Look at pupils' work"),
    )


def new_session(
    pack: Pack | None = None,
    *,
    people: int = 5,
    hard_limit: bool = False,
    earlier: Earlier | None = None,
    planned: bool = False,
) -> Session:
    """A session at its first page."""
    pack = pack or small_pack()
    record = Record(
        session="2026-11-24-oak-3f2a",
        group="Oak",
        date="2026-11-24",
        people=people,
        turn_seconds=pack.mirror.turn_seconds,
        hard_limit=hard_limit,
        plan=flow.plan(pack, people, pack.mirror.turn_seconds, looks_back=bool(earlier and earlier.commitments)),
        earlier=earlier,
    )
    session = flow.arrived(Session(pack, record), record)
    return session if planned else flow.on(session)
