"""Where the cache of responses keeps its answers."""

from __future__ import annotations

from .config import Config

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self


class Backend(Config):
    """What keeps answers, with ways to say it in a word."""

    kind: Any
    config: Any

    @classmethod
    def in_memory(cls) -> Self:
        """The memory of the process."""
        return cls._of("in_memory", None)

    @classmethod
    def redis(cls, url: str, key_prefix: str = "nemo_relay:") -> Self:
        """A server of Redis, which this version cannot keep answers in: it refuses such a configuration.

        Args:
            url (str): The URL of the server.
            key_prefix (str): What the keys begin with.
        """
        return cls._of("redis", {"url": url, "key_prefix": key_prefix})

    @classmethod
    def _of(cls, kind: str, config: Any) -> Self:
        made = cls()
        made.kind, made.config = kind, config
        return made
