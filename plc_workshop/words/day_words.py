"""How people type a day, language by language: data for whoever reads it, never shown.

Ways of one form stand with | between them. Accents and capitals do not matter, nor do
dots behind a name, a number or the last word.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DayWords:
    """The words of one language.

    Fields in a way: {day} of the month, {month}, {weekday}, {year}, {count} in digits or words, {unit}.
    """

    today: str
    tomorrow: str
    after_tomorrow: str
    distance: str
    this_week: str
    """A weekday of this week."""
    next_week: str
    """A weekday of the next one."""
    date: str
    end: str
    """The last day of a month."""
    end_of_this_month: str
    end_of_next_month: str
    some_week: str
    """A stretch, not a day: asked for."""
    some_month: str
    day_units: str
    week_units: str
    fortnight_units: str
    month_units: str
    year_units: str
    example: str
    """A distance as people write it: in 2 weeks."""
    before: str = ""
    """Words before a day that say nothing more about it."""
    before_year: str = ""
    """Words between a month and its year."""
    ordinals: str = ""
    """What stands behind the number of a day."""
    counts: tuple[str, ...] = ()
    """Number words from one on."""
    weekday: str = "{weekday}"
    """The coming one."""
    stem_ends: str = ""
    """Endings of a name that give way to others."""
    endings: str = ""
    """What a name can end in, behind its stem."""
    alike: tuple[tuple[str, str], ...] = ()
    """What is written in two ways, without accents: the first is read as the second."""


DAY_WORDS: dict[str, DayWords] = {
    "en": DayWords(
        today="today",
        tomorrow="tomorrow",
        after_tomorrow="day after tomorrow",
        distance="in {count} {unit}|in {count} {unit} time|{count} {unit} from now|{count} {unit}",
        this_week="this {weekday}|{weekday} this week|this week {weekday}|this week on {weekday}",
        next_week="next {weekday}|{weekday} next week|next week {weekday}|next week on {weekday}",
        date="{day} {month}|{day} of {month}|{month} {day}|{month} the {day}",
        end="end of {month}|end {month}|last day of {month}",
        end_of_this_month="end of month|end of the month|end of this month|last day of the month",
        end_of_next_month="end of next month|last day of next month",
        some_week="this week|next week|end of the week|end of this week|end of next week|weekend|next weekend",
        some_month="{month}|in {month}|early {month}|beginning of {month}|mid {month}|mid-{month}|middle of {month}|"
        "late {month}|next {month}|this {month}|this month|next month|beginning of next month",
        day_units="day|days|days'",
        week_units="week|weeks|weeks'",
        fortnight_units="fortnight|fortnights",
        month_units="month|months|months'",
        year_units="year|years|years'",
        example="in 2 weeks",
        before="by|on|until|till|the",
        ordinals="st|nd|rd|th",
        counts=(
            *("a|an|one", "two", "three", "four", "five", "six"),
            *("seven", "eight", "nine", "ten", "eleven", "twelve"),
        ),
    ),
    "nl": DayWords(
        today="vandaag",
        tomorrow="morgen",
        after_tomorrow="overmorgen",
        distance="over {count} {unit}|in {count} {unit}|binnen {count} {unit}|{count} {unit}",
        this_week="deze {weekday}|{weekday} deze week|deze week {weekday}|deze week op {weekday}",
        next_week="volgende {weekday}|{weekday} volgende week|volgende week {weekday}|volgende week op {weekday}",
        date="{day} {month}|{day} van {month}|{month} {day}",
        end="eind {month}|einde {month}|einde van {month}|laatste dag van {month}",
        end_of_this_month="eind van de maand|einde van de maand|eind deze maand|einde maand|laatste dag van de maand",
        end_of_next_month="eind volgende maand|einde volgende maand|eind van volgende maand",
        some_week="deze week|volgende week|eind van de week|einde van de week|eind deze week|weekend|volgend weekend",
        some_month="{month}|in {month}|begin {month}|midden {month}|half {month}|medio {month}|deze maand|"
        "volgende maand|begin volgende maand",
        day_units="dag|dagen",
        week_units="week|weken",
        fortnight_units="veertien dagen",
        month_units="maand|maanden",
        year_units="jaar|jaren",
        example="over 2 weken",
        before="op|tegen|tot|tot en met|t/m|uiterlijk|de|het",
        ordinals="e|de|ste",
        counts=("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
        weekday="{weekday}|komende {weekday}|aanstaande {weekday}|aankomende {weekday}|a.s. {weekday}|{weekday} a.s",
        endings="s",
    ),
    "lv": DayWords(
        today="šodien|šodiena|šodienai",
        tomorrow="rīt|rītdiena|rītdien|rītdienai",
        after_tomorrow="parīt",
        distance="pēc {count} {unit}|pēc {unit}|{count} {unit}",
        this_week="šīs nedēļas {weekday}|šonedēļ {weekday}|{weekday} šonedēļ|šo {weekday}|šajā {weekday}|šī {weekday}",
        next_week="nākamās nedēļas {weekday}|nākamnedēļ {weekday}|{weekday} nākamnedēļ|nākamo {weekday}|"
        "nākamajā {weekday}|nākamā {weekday}|nākamajai {weekday}",
        date="{day} {month}|{month} {day}|{year} gada {day} {month}|{year} g. {day} {month}|{year} {day} {month}|"
        "{day} {month} {year} gads|{day} {month} {year} gada|{day} {month} {year} gadā|{day} {month} {year} g",
        end="{month} beigas|{month} beigās|{month} beigām|{month} pēdējā diena|{month} pēdējā dienā",
        end_of_this_month="mēneša beigas|mēneša beigās|mēneša beigām|šī mēneša beigas|šī mēneša beigās|"
        "šī mēneša beigām",
        end_of_next_month="nākamā mēneša beigas|nākamā mēneša beigās|nākamā mēneša beigām",
        some_week="šī nedēļa|šonedēļ|šajā nedēļā|nākamā nedēļa|nākamnedēļ|nākamajā nedēļā|nedēļas beigas|"
        "nedēļas beigās|nedēļas beigām|nedēļas nogale|nedēļas nogalē|brīvdienās",
        some_month="{month}|{month} sākums|{month} sākumā|{month} sākumam|{month} vidus|{month} vidū|{month} vidum|"
        "šomēnes|šajā mēnesī|nākammēnes|nākamajā mēnesī|nākamais mēnesis",
        day_units="diena|dienas|dienu|dienām|dienai",
        week_units="nedēļa|nedēļas|nedēļu|nedēļām|nedēļai",
        fortnight_units="divas nedēļas",
        month_units="mēnesis|mēneša|mēnesi|mēneši|mēnešiem|mēnesim",
        year_units="gads|gada|gadu|gadi|gadiem|gadam",
        example="pēc 2 nedēļām",
        before="līdz|uz|ap|ne vēlāk kā|ne vēlāk par",
        counts=(
            *("viens|viena|vienas|vienu|vienām", "divi|divas|divām|diviem", "trīs|trim", "četri|četras|četrām|četriem"),
            *("pieci|piecas|piecām|pieciem", "seši|sešas|sešām|sešiem"),
        ),
        stem_ends="a|is|s",
        endings="a|u|as|ai|ās|ām|s|is|i|ī|im|am|ā|os|iem",
    ),
    "pt": DayWords(
        today="hoje",
        tomorrow="amanhã",
        after_tomorrow="depois de amanhã",
        distance="daqui a {count} {unit}|dentro de {count} {unit}|em {count} {unit}|de hoje a {count} {unit}|"
        "{count} {unit}",
        this_week="esta {weekday}|este {weekday}|nesta {weekday}|neste {weekday}|{weekday} desta semana|"
        "esta semana {weekday}",
        next_week="próxima {weekday}|próximo {weekday}|{weekday} da próxima semana|{weekday} da semana que vem|"
        "{weekday} que vem|{weekday} próxima|{weekday} próximo|próxima semana {weekday}",
        date="{day} de {month}|{day} {month}|{month} {day}",
        end="fim de {month}|final de {month}|fins de {month}|finais de {month}|último dia de {month}",
        end_of_this_month="fim do mês|final do mês|fim deste mês|final deste mês|último dia do mês",
        end_of_next_month="fim do próximo mês|final do próximo mês|fim do mês que vem|final do mês que vem",
        some_week="esta semana|próxima semana|semana que vem|fim da semana|fim de semana|final da semana",
        some_month="{month}|início de {month}|inícios de {month}|meados de {month}|princípio de {month}|este mês|"
        "próximo mês|mês que vem|início do próximo mês",
        day_units="dia|dias",
        week_units="semana|semanas",
        fortnight_units="quinzena|quinzenas",
        month_units="mês|meses",
        year_units="ano|anos",
        example="daqui a 2 semanas",
        before="em|no|na|o|a|ao|à|até|dia|para|de",
        before_year="de|do ano|do ano de",
        ordinals="º|o",
        counts=(
            "um|uma",
            "dois|duas",
            "três",
            "quatro",
            "cinco",
            "seis",
            "sete",
            "oito",
            "nove",
            "dez",
            "onze",
            "doze",
        ),
        endings="s",
        alike=(("-feira", ""), (" feira", "")),
    ),
    "de": DayWords(
        today="heute",
        tomorrow="morgen",
        after_tomorrow="übermorgen",
        distance="in {count} {unit}|binnen {count} {unit}|heute in {count} {unit}|{count} {unit}",
        this_week="diesen {weekday}|dieser {weekday}|diesem {weekday}|{weekday} diese woche|diese woche {weekday}|"
        "diese woche am {weekday}|{weekday} dieser woche",
        next_week="nächsten {weekday}|nächster {weekday}|nächstem {weekday}|{weekday} nächste woche|"
        "nächste woche {weekday}|nächste woche am {weekday}|{weekday} nächster woche",
        date="{day} {month}|{month} {day}",
        end="ende {month}|letzter tag im {month}",
        end_of_this_month="ende des monats|monatsende|ende dieses monats|ende diesen monats|letzter tag des monats",
        end_of_next_month="ende nächsten monats|ende des nächsten monats",
        some_week="diese woche|nächste woche|ende der woche|ende dieser woche|ende nächster woche|wochenende|"
        "nächstes wochenende",
        some_month="{month}|im {month}|anfang {month}|mitte {month}|diesen monat|nächsten monat|nächster monat|"
        "anfang nächsten monats",
        day_units="tag|tage|tagen",
        week_units="woche|wochen",
        fortnight_units="vierzehn tage|vierzehn tagen",
        month_units="monat|monate|monaten",
        year_units="jahr|jahre|jahren",
        example="in 2 Wochen",
        before="am|an|bis|zum|spätestens|der|den|dem",
        counts=(
            *("ein|eine|einer|einem|einen", "zwei", "drei", "vier", "fünf", "sechs"),
            *("sieben", "acht", "neun", "zehn", "elf", "zwölf"),
        ),
        weekday="{weekday}|kommenden {weekday}|kommender {weekday}",
        endings="s|e|es|en",
        alike=(("ae", "a"), ("oe", "o"), ("ue", "u")),
    ),
    "fr": DayWords(
        today="aujourd'hui",
        tomorrow="demain",
        after_tomorrow="après-demain|après demain",
        distance="dans {count} {unit}|d'ici {count} {unit}|sous {count} {unit}|{count} {unit}",
        this_week="ce {weekday}|{weekday} de cette semaine|cette semaine {weekday}|{weekday} cette semaine",
        next_week="{weekday} prochain|prochain {weekday}|{weekday} de la semaine prochaine|"
        "semaine prochaine {weekday}|{weekday} semaine prochaine|{weekday} la semaine prochaine",
        date="{day} {month}|{day} de {month}|{month} {day}",
        end="fin {month}|fin de {month}|fin d'{month}|fin du mois de {month}|dernier jour de {month}",
        end_of_this_month="fin du mois|fin de mois|fin de ce mois|dernier jour du mois",
        end_of_next_month="fin du mois prochain|fin du prochain mois",
        some_week="cette semaine|semaine prochaine|prochaine semaine|fin de semaine|fin de la semaine|week-end|weekend",
        some_month="{month}|en {month}|début {month}|mi-{month}|mi {month}|courant {month}|ce mois|mois prochain|"
        "prochain mois|début du mois prochain",
        day_units="jour|jours",
        week_units="semaine|semaines",
        fortnight_units="quinzaine|quinzaines",
        month_units="mois",
        year_units="an|ans|année|années",
        example="dans 2 semaines",
        before="le|la|au|pour|jusqu'au|jusqu'à|d'ici|d'ici le|d'ici au",
        ordinals="er|e",
        counts=("un|une", "deux", "trois", "quatre", "cinq", "six"),
        endings="s",
    ),
}
"""By the code of the language; the same languages as the table of the CLDR."""
