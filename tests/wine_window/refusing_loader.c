/* The loader of WebView2, for the tests: it finds one, and is refused when it is to start it, as a rule of an administrator, a
   full disk or a broken folder of the browser's make it. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <objbase.h>

#define EXPORT __declspec(dllexport)

EXPORT HRESULT WINAPI GetAvailableCoreWebView2BrowserVersionString(const WCHAR *folder, WCHAR **version) {
    const WCHAR found[] = L"150.0.4078.48";
    *version = CoTaskMemAlloc(sizeof found);
    if (*version) CopyMemory(*version, found, sizeof found);
    return *version ? S_OK : E_OUTOFMEMORY;
}

EXPORT HRESULT WINAPI CreateCoreWebView2EnvironmentWithOptions(const WCHAR *browser, const WCHAR *data, void *options, void *handler) {
    return E_ACCESSDENIED;
}
