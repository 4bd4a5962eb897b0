"""A configuration says everything that a run needs, and the machine alone tells CPU from GPU."""

from dataclasses import replace
from pathlib import Path

import pytest
from pipeline.settings import HERE, read_settings


def test_the_two_configurations_differ_in_the_machine_alone() -> None:
    cpu, gpu = (read_settings(HERE / f"configs/{name}.toml") for name in ("cpu", "gpu"))

    assert (cpu.machine.device, gpu.machine.device) == ("cpu", "cuda")
    assert replace(gpu, machine=cpu.machine) == cpu


def test_a_setting_that_is_missing_or_unknown_is_named(tmp_path: Path) -> None:
    text = (HERE / "configs/cpu.toml").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(text.replace("threads", "treads"), encoding="utf-8")

    with pytest.raises(ValueError, match="threads, treads"):
        read_settings(wrong)
