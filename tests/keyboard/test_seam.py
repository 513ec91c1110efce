"""What of Textual is replaced or relied on here is what was read: a release that changes it is read again first."""

import ast
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest

READ = {
    ("_xterm_parser", "XTermParser.parse"): "f9837587f177",
    ("_xterm_parser", "XTermParser._parse_extended_key"): "7b39f7d9703a",
    ("_parser", "Parser.feed"): "a202ae130ca2",
    ("_parser", "Parser.tick"): "68514e9bd1ca",
    ("driver", "Driver.process_message"): "782f087259a3",
    ("drivers.linux_driver", "LinuxDriver._run_input_thread"): "77a66d4adbf9",
    ("drivers.linux_driver", "LinuxDriver.run_input_thread"): "3c7a9834635c",
    ("drivers.linux_driver", "LinuxDriver.start_application_mode"): "56410163b604",
    ("drivers.linux_driver", "LinuxDriver.disable_input"): "fe6f73aa2ff8",
    ("drivers.win32", "EventMonitor.run"): "93dd45950e01",
    ("drivers.windows_driver", "WindowsDriver.start_application_mode"): "8412070373e1",
    ("drivers.linux_driver", "LinuxDriver.write"): "53b9d25df587",
    ("drivers.linux_driver", "LinuxDriver.stop_application_mode"): "764208acba9d",
    ("drivers.windows_driver", "WindowsDriver.write"): "53b9d25df587",
    ("drivers.windows_driver", "WindowsDriver.stop_application_mode"): "a01c99c02694",
}
"""What `plc_workshop/tui/keyboard` stands in for or leans on, and the beginning of the digest of its code."""


def digest(module: str, name: str) -> str:
    """The digest of a method as it is written, read without being imported: half of it is for another system."""
    spec = find_spec("textual")
    assert spec is not None
    assert spec.origin is not None
    text = Path(spec.origin).parent.joinpath(*module.split(".")).with_suffix(".py").read_text("utf-8")
    of, method = name.split(".")
    kind = next(node for node in ast.parse(text).body if isinstance(node, ast.ClassDef) and node.name == of)
    found = next(node for node in kind.body if isinstance(node, ast.FunctionDef) and node.name == method)
    return sha256((ast.get_source_segment(text, found) or "").encode()).hexdigest()[:12]


@pytest.mark.parametrize(("module", "name"), READ)
def test_textual_reads_keys_as_it_did(module: str, name: str) -> None:
    assert digest(module, name) == READ[module, name], (
        f"Textual has changed {name} in textual/{module.replace('.', '/')}.py: read it beside "
        "plc_workshop/tui/keyboard, mend that where it must follow, and then renew the digest here."
    )
