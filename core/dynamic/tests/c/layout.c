/* Prints what the header says, so that it can be held against what the runtime has. */
#include "nemo_relay_plugin.h"

#include <stdio.h>

#define MEMBER(type, member) printf(#type "." #member " %zu\n", offsetof(type, member))
#define SIZE(type) printf(#type " %zu\n", sizeof(type))

int main(void) {
    printf("version %u\n", NEMO_RELAY_NATIVE_ABI);
    SIZE(NemoRelayNativeText);
    SIZE(NemoRelayNativeHost);
    MEMBER(NemoRelayNativeHost, reply);
    MEMBER(NemoRelayNativeHost, omit);
    MEMBER(NemoRelayNativeHost, next);
    MEMBER(NemoRelayNativeHost, fail);
    MEMBER(NemoRelayNativeHost, add);
    MEMBER(NemoRelayNativeHost, pull);
    MEMBER(NemoRelayNativeHost, over);
    SIZE(NemoRelayNativeRegistration);
    MEMBER(NemoRelayNativeRegistration, break_chain);
    MEMBER(NemoRelayNativeRegistration, priority);
    MEMBER(NemoRelayNativeRegistration, family);
    MEMBER(NemoRelayNativeRegistration, name);
    MEMBER(NemoRelayNativeRegistration, about);
    MEMBER(NemoRelayNativeRegistration, user_data);
    MEMBER(NemoRelayNativeRegistration, answer);
    MEMBER(NemoRelayNativeRegistration, wrap);
    MEMBER(NemoRelayNativeRegistration, end);
    SIZE(NemoRelayNativePlugin);
    MEMBER(NemoRelayNativePlugin, open);
    MEMBER(NemoRelayNativePlugin, validate);
    MEMBER(NemoRelayNativePlugin, activate);
    MEMBER(NemoRelayNativePlugin, close);
    return 0;
}
