/* The configuration manager of Windows, for the tests: Wine's own lists no device. It answers from where Windows keeps its tree of
   devices in the registry. What Windows keeps elsewhere is a value of the same key here: the problem (ProblemCode), whether the
   device is in the computer's case (InCase), and what it hangs on (Parent). */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#define EXPORT __declspec(dllexport)
#define MOST 512
#define TREE L"System\\CurrentControlSet\\Enum"

enum { SUCCESS = 0, NO_SUCH_DEVNODE = 0x0d, BUFFER_SMALL = 0x1a, NO_SUCH_VALUE = 0x25 };
enum { TYPE_UINT32 = 7, TYPE_BOOLEAN = 17, TYPE_STRING_LIST = 8210 };

typedef struct { GUID group; ULONG number; } KEY;

static WCHAR names[MOST][256];
static DWORD count;

static DWORD below(HKEY key, DWORD at, WCHAR *name) {
    DWORD length = 128;
    return RegEnumKeyExW(key, at, name, &length, NULL, NULL, NULL, NULL) == ERROR_SUCCESS;
}

/* Three levels: what put the device there, its kind, and which of that kind. */
static void look(HKEY key, const WCHAR *above, int level) {
    WCHAR name[128];
    for (DWORD at = 0; below(key, at, name); at++) {
        WCHAR whole[256];
        HKEY inner;
        lstrcpyW(whole, above);
        if (above[0]) lstrcatW(whole, L"\\");
        lstrcatW(whole, name);
        if (level == 3) {
            if (count < MOST) lstrcpyW(names[count++], whole);
        } else if (RegOpenKeyExW(key, name, 0, KEY_READ, &inner) == ERROR_SUCCESS) {
            look(inner, whole, level + 1);
            RegCloseKey(inner);
        }
    }
}

/* Once, before any of the program's threads asks. */
BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, void *reserved) {
    HKEY key;
    if (reason == DLL_PROCESS_ATTACH && !RegOpenKeyExW(HKEY_LOCAL_MACHINE, TREE, 0, KEY_READ, &key)) {
        look(key, L"", 1);
        RegCloseKey(key);
    }
    return TRUE;
}

static BOOL value(DWORD device, const WCHAR *name, DWORD type, void *data, DWORD *size) {
    WCHAR path[512];
    HKEY key;
    DWORD found, told;
    if (!device || device > count) return FALSE;
    lstrcpyW(path, TREE L"\\");
    lstrcatW(path, names[device - 1]);
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, path, 0, KEY_READ, &key) != ERROR_SUCCESS) return FALSE;
    told = RegQueryValueExW(key, name, NULL, &found, data, size);
    RegCloseKey(key);
    return told == ERROR_SUCCESS && found == type;
}

static BOOL is_of(const WCHAR *name, const WCHAR *part) {
    int length = lstrlenW(part);
    return CompareStringW(LOCALE_INVARIANT, NORM_IGNORECASE, name, length, part, length) == CSTR_EQUAL && name[length] == '\\';
}

EXPORT DWORD WINAPI CM_Get_Device_ID_List_SizeW(ULONG *length, const WCHAR *part, ULONG flags) {
    *length = 1;
    for (DWORD at = 0; at < count; at++)
        if (is_of(names[at], part)) *length += lstrlenW(names[at]) + 1;
    return SUCCESS;
}

EXPORT DWORD WINAPI CM_Get_Device_ID_ListW(const WCHAR *part, WCHAR *list, ULONG length, ULONG flags) {
    for (DWORD at = 0; at < count; at++) {
        ULONG needed = lstrlenW(names[at]) + 1;
        if (!is_of(names[at], part)) continue;
        if (length < needed + 1) return BUFFER_SMALL;
        lstrcpyW(list, names[at]);
        list += needed;
        length -= needed;
    }
    *list = 0;
    return SUCCESS;
}

EXPORT DWORD WINAPI CM_Locate_DevNodeW(DWORD *device, const WCHAR *name, ULONG flags) {
    for (DWORD at = 0; at < count; at++)
        if (!lstrcmpiW(names[at], name)) return *device = at + 1, SUCCESS;
    return NO_SUCH_DEVNODE;
}

EXPORT DWORD WINAPI CM_Get_Parent(DWORD *parent, DWORD device, ULONG flags) {
    WCHAR name[256];
    DWORD size = sizeof name;
    if (!value(device, L"Parent", REG_SZ, name, &size)) return NO_SUCH_DEVNODE;
    return CM_Locate_DevNodeW(parent, name, 0);
}

EXPORT DWORD WINAPI CM_Get_Device_ID_Size(ULONG *length, DWORD device, ULONG flags) {
    if (!device || device > count) return NO_SUCH_DEVNODE;
    *length = lstrlenW(names[device - 1]);
    return SUCCESS;
}

EXPORT DWORD WINAPI CM_Get_Device_IDW(DWORD device, WCHAR *name, ULONG length, ULONG flags) {
    if (!device || device > count) return NO_SUCH_DEVNODE;
    if (length < (ULONG)lstrlenW(names[device - 1])) return BUFFER_SMALL;
    lstrcpynW(name, names[device - 1], length);
    return SUCCESS;
}

EXPORT DWORD WINAPI CM_Get_DevNode_PropertyW(DWORD device, const KEY *key, DWORD *type, BYTE *data, ULONG *size, ULONG flags) {
    DWORD group = key->group.Data1, room = *size, number, length = sizeof number;
    const WCHAR *name = NULL;
    if (group == 0xa45c254e && (key->number == 3 || key->number == 4)) {
        length = 0;
        name = key->number == 3 ? L"HardwareID" : L"CompatibleIDs";
        if (!value(device, name, REG_MULTI_SZ, NULL, &length)) return NO_SUCH_VALUE;
        *type = TYPE_STRING_LIST;
        *size = length;
        if (!data || room < length) return BUFFER_SMALL;
        return value(device, name, REG_MULTI_SZ, data, &length) ? SUCCESS : NO_SUCH_VALUE;
    }
    if (group == 0xa45c254e && key->number == 17) name = L"Capabilities";
    if (group == 0x4340a6c5 && key->number == 3) name = L"ProblemCode";
    if (group == 0x8c7ed206 && key->number == 4) name = L"InCase";
    if (!name || !value(device, name, REG_DWORD, &number, &length)) return NO_SUCH_VALUE;
    BOOL truth = group == 0x8c7ed206;
    *type = truth ? TYPE_BOOLEAN : TYPE_UINT32;
    *size = truth ? 1 : 4;
    if (!data || room < *size) return BUFFER_SMALL;
    BYTE yes = number ? 0xff : 0;
    if (truth) *data = yes; else CopyMemory(data, &number, 4);
    return SUCCESS;
}
