/* For each number: waits for a message box, prints its title and its text in UTF-16, and presses that button of it; 0
   presses none. */
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

static HWND wait_for_box(void) {
    for (int tries = 0; tries < 600; tries++, Sleep(100)) {
        HWND box = FindWindowW(L"#32770", NULL);
        if (box && GetDlgItem(box, 0xffff)) return box;
    }
    exit(1);
}

static void print_words_of(HWND part) {
    static WCHAR said[4096];
    int length = SendMessageW(part, WM_GETTEXT, 4096, (LPARAM)said);
    fwrite(said, sizeof(WCHAR), length, stdout);
    fwrite(L"\n", sizeof(WCHAR), 1, stdout);
}

int main(int count, char **words) {
    _setmode(_fileno(stdout), _O_BINARY);
    for (int word = 1; word < count; word++) {
        HWND box = wait_for_box();
        print_words_of(box);
        print_words_of(GetDlgItem(box, 0xffff));
        int button = atoi(words[word]);
        if (button) PostMessageW(box, WM_COMMAND, button, 0);
        while (button && IsWindow(box)) Sleep(50);
    }
    return 0;
}
