/* The smart-card service of Windows, for the tests: Wine's own answers no program. Its readers are values of a key in the registry:
   the name of each, and the name of the device that it is; none where Windows would not tell, as in a remote session. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#define EXPORT __declspec(dllexport)
#define READERS "Software\\QHR Setup tests\\Readers"

enum { STATE_CHANGED = 2, STATE_EMPTY = 0x10, STATE_UNKNOWN = 4 };
#define UNKNOWN_READER 0x80100009u
#define NO_READERS 0x8010002Eu
#define INSUFFICIENT_BUFFER 0x80100008u
#define READER_UNAVAILABLE 0x80100017u
#define UNSUPPORTED 0x8010001Fu
#define CONTEXT 7

typedef struct { const char *reader; void *data; DWORD current, event, length; BYTE reset[36]; } STATE;

EXPORT const DWORD g_rgSCardT0Pci[2] = {1, 8}, g_rgSCardT1Pci[2] = {2, 8}, g_rgSCardRawPci[2] = {0x10000, 8};

static DWORD open_contexts;

static DWORD reader(DWORD at, char *name, DWORD room, char *device, DWORD room_of_device) {
    HKEY key;
    DWORD told;
    if (RegOpenKeyExA(HKEY_LOCAL_MACHINE, READERS, 0, KEY_READ, &key)) return ERROR_NO_MORE_ITEMS;
    told = RegEnumValueA(key, at, name, &room, NULL, NULL, (BYTE *)device, &room_of_device);
    RegCloseKey(key);
    return told;
}

EXPORT DWORD WINAPI SCardEstablishContext(DWORD scope, const void *one, const void *other, ULONG_PTR *context) {
    open_contexts++;
    *context = CONTEXT;
    return 0;
}

EXPORT DWORD WINAPI SCardReleaseContext(ULONG_PTR context) {
    if (!open_contexts) ExitProcess(99);
    open_contexts--;
    return 0;
}

EXPORT DWORD WINAPI SCardIsValidContext(ULONG_PTR context) { return 0; }
EXPORT DWORD WINAPI SCardCancel(ULONG_PTR context) { return 0; }

EXPORT DWORD WINAPI SCardListReadersA(ULONG_PTR context, const char *groups, char *list, DWORD *length) {
    char name[128], device[256];
    DWORD needed = 1, room = *length;
    for (DWORD at = 0; !reader(at, name, sizeof name, device, sizeof device); at++) {
        DWORD size = lstrlenA(name) + 1;
        if (list) {
            if (room < needed + size) return INSUFFICIENT_BUFFER;
            lstrcpyA(list + needed - 1, name);
        }
        needed += size;
    }
    if (needed == 1) return NO_READERS;
    if (list) list[needed - 1] = 0;
    *length = needed;
    return 0;
}

EXPORT DWORD WINAPI SCardGetStatusChangeA(ULONG_PTR context, DWORD limit, STATE *states, DWORD count) {
    for (DWORD at = 0; at < count; at++) {
        BOOL notification = states[at].reader[0] == '\\';
        states[at].event = notification ? STATE_UNKNOWN | STATE_CHANGED : STATE_EMPTY | STATE_CHANGED;
        states[at].length = 0;
    }
    return 0;
}

EXPORT DWORD WINAPI SCardGetReaderDeviceInstanceIdA(ULONG_PTR context, const char *asked, char *device, DWORD *length) {
    char name[128], found[256];
    if (context != CONTEXT) return UNSUPPORTED;
    for (DWORD at = 0; !reader(at, name, sizeof name, found, sizeof found); at++) {
        if (lstrcmpA(name, asked)) continue;
        if (!found[0]) return READER_UNAVAILABLE;
        if (*length < (DWORD)lstrlenA(found) + 1) return INSUFFICIENT_BUFFER;
        lstrcpyA(device, found);
        return 0;
    }
    return UNKNOWN_READER;
}

/* No card is ever spoken with: whoever tries is found out. */
#define NEVER(name) EXPORT DWORD WINAPI name(void) { ExitProcess(98); return UNSUPPORTED; }
NEVER(SCardBeginTransaction)
NEVER(SCardConnectA)
NEVER(SCardControl)
NEVER(SCardDisconnect)
NEVER(SCardEndTransaction)
NEVER(SCardGetAttrib)
NEVER(SCardReconnect)
NEVER(SCardSetAttrib)
NEVER(SCardStatusA)
NEVER(SCardTransmit)
