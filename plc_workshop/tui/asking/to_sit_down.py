"""What is asked before somebody sits down to answer: whether they may beside sheets, and in which language."""

from dataclasses import replace

from plc_workshop.results.questions import not_seen
from plc_workshop.session import events as e
from plc_workshop.session import on_paper, on_sheets
from plc_workshop.session.state import Session
from plc_workshop.session.turn_words import TurnLanguageChosen, languages_offered, pack_in
from plc_workshop.tui.base.who_sits_down import for_whom, how_long
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _, pgettext, speaking
from plc_workshop.words.languages import Language


def beside_sheets(session: Session, start: Answer | None = None) -> Question | None:
    """Before the first turn beside sheets, whether enough of us take one; None where nothing is to be asked.

    What the yes does says `start`; without it, it starts a turn.
    """
    # Also before a sheet is typed: who has filled one in takes no turn any more.
    first = session.record.on_paper and not session.done
    if not (first or on_sheets.is_second_way(session, on_paper=False)):
        return None
    yes = Answer(_("Yes, start a turn"), e.TurnStarted(), key="y") if start is None else start
    return Question(
        _("Do some of us answer at the laptop?"),
        (Answer(_("No, all on paper"), key="n"), yes),
        on_paper.before_a_turn(session),
    )


def in_another_language(session: Session) -> Question:
    """In which language somebody answers: each is called as it calls itself, and then asks for itself."""
    told = [_("The whole turn is in it. Which language it was is kept nowhere.")]
    if session.view.room_sees is not False:
        told.append(_("Who can see this screen sees which language it is, and no answer."))
    rows = (Answer(each.name, then=_is_it_yours(session, each)) for each in languages_offered(session))
    which = Question(_("In which language?"), (Answer(pgettext("row", "Back")), *rows), " ".join(told))
    return beside_sheets(session, Answer(_("Yes, start a turn"), then=which, key="y")) or which


def _is_it_yours(session: Session, language: Language) -> Question:
    """Asked in that language, with what the cover tells everybody else: who chose another one reads it at once."""
    pack, record = pack_in(session, language) or session.pack, session.record
    with speaking(language):
        told = (how_long(pack, record), not_seen(record.display), for_whom(record.audience))
        question = Question(
            _("Is this your language?"),
            (
                Answer(pgettext("row", "No, back"), key="n"),
                Answer(_("Yes, start my turn"), TurnLanguageChosen(language.code), key="y"),
            ),
            " ".join(told),
        )
    return replace(question, language=language)
