# Code generated from spec/ by codegen. DO NOT EDIT.

"""What plugins are given, and what activating them gives."""

from __future__ import annotations

from .._impl.activation import Activation
from .._impl.plugin_context import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .callbacks import (
        Json,
        ToolConditionalExecutionGuardrailCallback,
        ToolRequestInterceptCallback,
        ToolSanitizeRequestGuardrailCallback,
        ToolExecutionInterceptCallback,
        ToolSanitizeResponseGuardrailCallback,
        SubscriberCallback,
        LlmConditionalExecutionGuardrailCallback,
        LlmRequestInterceptCallback,
        LlmSanitizeRequestGuardrailCallback,
        LlmExecutionInterceptCallback,
        LlmSanitizeResponseGuardrailCallback,
        LlmStreamExecutionInterceptCallback,
        MarkSanitizeGuardrailCallback,
        ScopeSanitizeStartGuardrailCallback,
        ScopeSanitizeEndGuardrailCallback,
        EventMetadataInjectorCallback,
        ConditionalMiddlewareGuardrailCallback,
    )
    from .plugin_dictionaries import PluginHostReport
    from .types import RuntimeRegistrationKind

__all__ = ["PluginContext", "PluginHostActivation"]


class PluginContext(Context):
    """Where one component of a configuration registers, under names of its own; usable only while its plugin registers.

    What is registered takes effect when every component of the configuration has registered.
    """

    __slots__ = ()

    def register_tool_conditional_execution_guardrail(
        self, name: str, priority: int, callback: ToolConditionalExecutionGuardrailCallback
    ) -> None:
        """Registers for the component: Decides before anything else whether a managed tool call may run.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (ToolConditionalExecutionGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(1, name, priority, False, callback)

    def register_tool_request_intercept(
        self, name: str, priority: int, break_chain: bool, callback: ToolRequestInterceptCallback
    ) -> None:
        """Registers for the component: Rewrites the real arguments of a tool call before it runs.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            break_chain (bool): Whether the entries after this one are left out once it ran.
            callback (ToolRequestInterceptCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(2, name, priority, break_chain, callback)

    def register_tool_sanitize_request_guardrail(
        self, name: str, priority: int, callback: ToolSanitizeRequestGuardrailCallback
    ) -> None:
        """Registers for the component: Changes what the start event shows of the arguments, never the arguments.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (ToolSanitizeRequestGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(3, name, priority, False, callback)

    def register_tool_execution_intercept(
        self, name: str, priority: int, callback: ToolExecutionInterceptCallback
    ) -> None:
        """Registers for the component: Wraps the tool itself; it may run it once, several times, concurrently or not at all.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (ToolExecutionInterceptCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(4, name, priority, False, callback)

    def register_tool_sanitize_response_guardrail(
        self, name: str, priority: int, callback: ToolSanitizeResponseGuardrailCallback
    ) -> None:
        """Registers for the component: Changes what the end event shows of the result, never the result.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (ToolSanitizeResponseGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(5, name, priority, False, callback)

    def register_subscriber(self, name: str, callback: SubscriberCallback) -> None:
        """Registers for the component: Receives every event after it happened.

        Args:
            name (str): The name of the registration; unique in its family and place.
            callback (SubscriberCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._observe(name, callback)

    def register_llm_conditional_execution_guardrail(
        self, name: str, priority: int, callback: LlmConditionalExecutionGuardrailCallback
    ) -> None:
        """Registers for the component: Decides before anything else whether a managed model call may run.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (LlmConditionalExecutionGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(7, name, priority, False, callback)

    def register_llm_request_intercept(
        self, name: str, priority: int, break_chain: bool, callback: LlmRequestInterceptCallback
    ) -> None:
        """Registers for the component: Rewrites the real request of a model call before it is sent.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            break_chain (bool): Whether the entries after this one are left out once it ran.
            callback (LlmRequestInterceptCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(8, name, priority, break_chain, callback)

    def register_llm_sanitize_request_guardrail(
        self, name: str, priority: int, callback: LlmSanitizeRequestGuardrailCallback
    ) -> None:
        """Registers for the component: Changes what the start event shows of the request, never the request.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (LlmSanitizeRequestGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(9, name, priority, False, callback)

    def register_llm_execution_intercept(
        self, name: str, priority: int, callback: LlmExecutionInterceptCallback
    ) -> None:
        """Registers for the component: Wraps the model call itself; it may run it once, several times, concurrently or not at all.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (LlmExecutionInterceptCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(10, name, priority, False, callback)

    def register_llm_sanitize_response_guardrail(
        self, name: str, priority: int, callback: LlmSanitizeResponseGuardrailCallback
    ) -> None:
        """Registers for the component: Changes what the end event shows of the response, never the response.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (LlmSanitizeResponseGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(11, name, priority, False, callback)

    def register_llm_stream_execution_intercept(
        self, name: str, priority: int, callback: LlmStreamExecutionInterceptCallback
    ) -> None:
        """Registers for the component: Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (LlmStreamExecutionInterceptCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(12, name, priority, False, callback)

    def register_mark_sanitize_guardrail(
        self, name: str, priority: int, callback: MarkSanitizeGuardrailCallback
    ) -> None:
        """Registers for the component: Changes the data, the category profile and the metadata of every mark before anybody sees it.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (MarkSanitizeGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(13, name, priority, False, callback)

    def register_scope_sanitize_start_guardrail(
        self, name: str, priority: int, callback: ScopeSanitizeStartGuardrailCallback
    ) -> None:
        """Registers for the component: Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (ScopeSanitizeStartGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(14, name, priority, False, callback)

    def register_scope_sanitize_end_guardrail(
        self, name: str, priority: int, callback: ScopeSanitizeEndGuardrailCallback
    ) -> None:
        """Registers for the component: Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (ScopeSanitizeEndGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(15, name, priority, False, callback)

    def register_event_metadata_injector(
        self, name: str, priority: int, callback: EventMetadataInjectorCallback
    ) -> None:
        """Registers for the component: Adds to the metadata of every event before the sanitizers run.

        Args:
            name (str): The name of the registration; unique in its family and place.
            priority (int): Lower runs first and is outermost.
            callback (EventMetadataInjectorCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._register(16, name, priority, False, callback)

    def register_conditional_middleware_guardrail(
        self,
        name: str,
        kinds: set[RuntimeRegistrationKind],
        registration_name: str,
        guardrail: ConditionalMiddlewareGuardrailCallback,
    ) -> None:
        """Registers for the component: Decides each time that a global registration is about to be used whether that use is left out.

        Args:
            name (str): The name of the registration; unique in its family and place.
            kinds (set[RuntimeRegistrationKind]): The kinds of registrations that it decides about; at least one.
            registration_name (str): The name of the registrations that it decides about.
            guardrail (ConditionalMiddlewareGuardrailCallback): The callback.

        Raises:
            AlreadyExistsError: A name is taken at the place of registration.
            InvalidArgumentError: An argument is not of the documented form.
        """
        self._switch(name, kinds, registration_name, guardrail)


class PluginHostActivation(Activation):
    """A configuration that was activated."""

    __slots__ = ()

    @property
    def report(self) -> PluginHostReport:
        """What was found and what was activated."""
        return self._report()

    @property
    def is_active(self) -> bool:
        """Whether it is still the active one."""
        return self._is_active()
