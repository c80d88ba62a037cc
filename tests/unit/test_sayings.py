"""What all rooms said lately: bounded, the latest kept, and one for every room of a run."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.engine import params
from conversations.engine.room import Sayings
from conversations.simulation.loop import Loop
from conversations.simulation.options import RunOptions
from conversations.simulation.world import World


@given(st.lists(st.lists(st.integers(0, 12).map(str), max_size=6), max_size=12))
def test_the_latest_distinct_items_are_held(contributions: list[list[str]]) -> None:
    said = Sayings()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(params, "WORDING_HOUSE", 5)
        for items in contributions:
            said.extend(items)
    everything = [item for items in contributions for item in items]
    latest = list(dict.fromkeys(reversed(everything)))[:5]
    assert {str(n) for n in range(13) if str(n) in said} == set(latest)
    assert all(item in pickle.loads(pickle.dumps(said)) for item in latest)
    said.forget()
    assert not any(item in said for item in latest)


def test_the_rooms_of_a_run_share_theirs_also_after_a_checkpoint() -> None:
    loop = Loop(World.build(RunOptions(bots=24, chats=3, hours=1.0, writer="echo")), 0.0, 1.0)
    loop.world.rooms[0].sayings.extend(["f:1"])
    again = pickle.loads(pickle.dumps(loop))
    for one in (loop, again):
        assert all(room.sayings is one.world.sayings for room in one.world.rooms)
        assert "f:1" in one.world.rooms[2].sayings
