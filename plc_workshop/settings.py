"""Choices of this laptop: options over environment over file over default. The only reader of the environment."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.long_paths import reaching
from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_PEOPLE
from plc_workshop.words import _, pgettext
from plc_workshop.words.languages import ENGLISH, Language, named, nearest
from plc_workshop.words.lists import in_a_row
from plc_workshop.words.system_languages import Told, told_by_the_system

NAME = "plc-workshop"
FILE = "settings.toml"
LARGEST = 2**16
"""Bytes of that file; it has four lines, and whatever remarks."""
THRESHOLD = range(LEAST_THRESHOLD, MOST_PEOPLE + 1)
TURN_SECONDS = range(20, 3601)
THEMES = ("dark", "light", "contrast", "terminal")
KEYS = ("theme", "turn_seconds", "threshold", "sessions", "language")
"""What settings.toml may hold."""

Kind = Literal["option", "environment", "file", "folder", "system", "default"]
"""`folder`: found in the folder the program was started in; `system`: as the system speaks with its user."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a choice comes from."""

    kind: Kind
    name: str = ""
    """The option, the variable, the path of the file or folder, the system; empty for a default."""
    passed_over: "tuple[Source, ...]" = ()
    """What would have come before it, and names nothing that there is."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders in use, as full paths; none of them need exist."""

    sessions: Path
    content: Path
    state: Path
    """Private to this user and this machine."""
    sources: Mapping[str, Source] = field(default_factory=dict, repr=False, compare=False)
    """Per field where it comes from."""

    @property
    def own_packs(self) -> Path:
        """Where this user's own packs lie: the content folder, but never the one that came with the program."""
        kind = self.sources["content"].kind if "content" in self.sources else "option"
        return self.sessions / "content" if kind == "default" else self.content

    @property
    def packs(self) -> tuple[Path, ...]:
        """The folders with packs, the user's own first."""
        return tuple(dict.fromkeys((self.own_packs, self.content)))


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices in force."""

    theme: str = THEMES[0]
    turn_seconds: int | None = None
    """None where nobody set it: then the pack's counts."""
    threshold: int = LEAST_THRESHOLD
    language: Language = ENGLISH
    """The user's: a session may speak another."""
    sources: Mapping[str, Source] = field(default_factory=dict, repr=False, compare=False)
    """Per field where it comes from."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What somebody chose that is not there, a sentence each."""
        passed_over = self.sources.get("language", Source("default")).passed_over
        return tuple(_no_language(source).message for source in passed_over)

    @property
    def language_of_sessions(self) -> Language | None:
        """What a new session speaks, whatever its pack does; None where nobody said so for this start alone."""
        return self.language if self.sources.get("language", Source("default")).kind == "option" else None


def gather(
    *,
    sessions: Path | None = None,
    content: Path | None = None,
    state: Path | None = None,
    theme: str | None = None,
    turn_seconds: int | None = None,
    threshold: int | None = None,
    language: str | None = None,
    environment: Mapping[str, str] = os.environ,
    config: Path | None = None,
    here: Path | None = None,
    system: Callable[[Mapping[str, str]], tuple[Told, ...]] = told_by_the_system,
) -> tuple[Folders, Settings]:
    """Folders and settings. What is given are the options, then the surroundings. Raises: WorkshopError."""
    options: dict[str, object] = {
        "sessions": sessions,
        "content": content,
        "state": state,
        "theme": theme,
        "turn_seconds": turn_seconds,
        "threshold": threshold,
        "language": language,
    }
    choices = _Choices(options, environment, (config or _config_folder()) / FILE, here or _working_folder())
    return choices.folders(), choices.settings(system(environment))


def settings_file() -> Path:
    """Where this user's settings.toml is looked for; it need not exist."""
    return _config_folder() / FILE


def surroundings() -> Mapping[str, str]:
    """The environment, for those who look at it as a whole."""
    return os.environ


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether another window can be opened from here, on a system that draws them by X or Wayland."""
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def usual_sessions() -> Path:
    """Where sessions lie unless somebody chose another folder: in this user's documents."""
    import platformdirs

    return platformdirs.user_documents_path() / "PLC Workshop"


def shipped_content() -> Path:
    """The packs that came with the program: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "content"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "content"


class _Choices:
    def __init__(self, options: Mapping[str, object], environment: Mapping[str, str], file: Path, here: Path) -> None:
        self._options, self._environment, self._file, self._here = options, environment, file, here
        self._in_file = _read(file)

    def folders(self) -> Folders:
        folders = {name: self._folder(name) for name in ("sessions", "content", "state")}
        return Folders(
            **{name: Path(reaching(str(path))) for name, (path, _source) in folders.items()},
            sources={name: source for name, (_path, source) in folders.items()},
        )

    def settings(self, system: tuple[Told, ...]) -> Settings:
        theme, theme_source = self._given("theme")
        if theme is not None and theme not in THEMES:
            raise _bad(theme_source, "theme", _("it must be one of {words}").format(words=in_a_row(THEMES)))
        seconds, seconds_source = self._number("turn_seconds", TURN_SECONDS)
        threshold, threshold_source = self._number("threshold", THRESHOLD)
        language, language_source = self._language(system)
        sources = {"theme": theme_source, "turn_seconds": seconds_source, "threshold": threshold_source}
        sources["language"] = language_source
        return Settings(str(theme or THEMES[0]), seconds, threshold or LEAST_THRESHOLD, language, sources)

    def _given(self, key: str) -> tuple[object, Source]:
        """The value that counts, or None where nobody chose one."""
        return next(self._all_given(key), (None, Source("default")))

    def _all_given(self, key: str) -> Iterator[tuple[object, Source]]:
        """All values that somebody chose, the one that counts first."""
        variable = f"PLC_WORKSHOP_{key.upper()}"
        if self._options.get(key) is not None:
            yield self._options[key], Source("option", "--" + key.replace("_", "-"))
        if self._environment.get(variable):
            yield self._environment[variable], Source("environment", variable)
        if key in self._in_file:
            yield self._in_file[key], Source("file", str(self._file))

    def _language(self, system: tuple[Told, ...]) -> tuple[Language, Source]:
        """The user's language. One that is chosen and not there keeps nobody from a session: the next one counts."""
        passed_over: list[Source] = []
        for value, source in self._all_given("language"):
            if (found := nearest(str(value))) is not None:
                return found, replace(source, passed_over=tuple(passed_over))
            if source.kind == "option":
                raise _no_language(source)
            passed_over.append(source)
        for tag, name in system:
            if (found := nearest(tag)) is not None:
                return found, Source("system", name, tuple(passed_over))
        return ENGLISH, Source("default", passed_over=tuple(passed_over))

    def _number(self, key: str, allowed: range) -> tuple[int | None, Source]:
        value, source = self._given(key)
        if value is None:
            return None, source
        if source.kind == "environment" and isinstance(value, str) and value.isascii() and value.isdigit():
            value = int(value[:9])
        if type(value) is not int or value not in allowed:
            wanted = _("it must be a whole number from {least} to {most}")
            raise _bad(source, key, wanted.format(least=allowed[0], most=allowed[-1]))
        return value, source

    def _folder(self, key: str) -> tuple[Path, Source]:
        value, source = self._given(key)
        if value is None:
            return _usual_folder(key, self._here)
        try:
            path = Path(str(value)).expanduser()
        except RuntimeError as error:
            raise _bad(source, key, _("it must be a folder on this laptop")) from error
        if "\0" in str(path):
            raise _bad(source, key, _("it must be a folder on this laptop"))
        if source.kind == "file" and not (isinstance(value, str) and path.is_absolute()):
            # A file has no folder it was started in: a short path would mean another one each time.
            raise _bad(source, key, _("it must be the full path of a folder"))
        return self._here / path, source


def _usual_folder(key: str, here: Path) -> tuple[Path, Source]:
    if key != "state" and os.path.isdir(here / key):  # noqa: PTH112 - Path.is_dir raises where it may not look
        return here / key, Source("folder", str(here))
    if key == "content":
        return shipped_content(), Source("default")
    if key == "sessions":
        return usual_sessions(), Source("default")
    import platformdirs

    return platformdirs.user_state_path(NAME, appauthor=False), Source("default")


def _read(path: Path) -> dict[str, object]:
    """What settings.toml says; nothing where there is none."""
    try:
        data = files.read(path, LARGEST)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise WorkshopError(_("{file} cannot be read: {reason}").format(file=path, reason=_why(error))) from error
    import tomllib

    try:
        found = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # tomllib's own errors, no text in UTF-8, a number without an end
        known = isinstance(error, tomllib.TOMLDecodeError)
        reason = error if known else _("it is no text of keys and values, saved as UTF-8")
        raise WorkshopError(
            _("{file} cannot be read: {reason}").format(file=path, reason=reason),
            _("Each line is a key, =, and a value; a text stands in quotation marks."),
        ) from error
    for key in found:
        if key not in KEYS:
            raise WorkshopError(_("{file} has an unknown key: {key}").format(file=path, key=key), _nearest(key))
    return found


def _why(error: OSError) -> str:
    if isinstance(error, files.NoFile):
        return _("it is no file, but a folder, a pipe or a device")
    if isinstance(error, files.TooLarge):
        return _("it is far larger than it can be")
    return error.strerror or str(error)


def _nearest(key: str) -> str:
    import difflib

    near = difflib.get_close_matches(key.lower().replace("-", "_"), KEYS, 1)
    if near:
        return _("Did you mean {key}?").format(key=near[0])
    return _("It may have {keys}.").format(keys=in_a_row(KEYS))


def _bad(source: Source, key: str, problem: str) -> WorkshopError:
    where = in_a_row((source.name, key)) if source.kind == "file" else source.name
    # Translators: {where} is an option or a key of a file, {problem} such as "it must be a folder on this laptop".
    return WorkshopError(pgettext("sentence", "{where}: {problem}.").format(where=where, problem=problem))


def _no_language(source: Source) -> WorkshopError:
    return _bad(source, "language", _("it must be one of {words}").format(words=in_a_row(named())))


def _working_folder() -> Path:
    try:
        return Path(reaching(str(Path.cwd())))
    except OSError as error:
        raise WorkshopError(_("The folder you are in is not there any more."), _("Go to another one first.")) from error


def _config_folder() -> Path:
    import platformdirs

    return platformdirs.user_config_path(NAME, appauthor=False)
