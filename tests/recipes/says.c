/* Plays another program of Windows: prints what the text file beside it says after its first digit, which is the code it ends
   with; without such a file, how it was started. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    char name[MAX_PATH + 4], text[400];
    GetModuleFileNameA(0, name, MAX_PATH);
    strcpy(strrchr(name, '.'), ".txt");
    FILE *file = fopen(name, "rb");
    if (!file) {
        puts(GetCommandLineA());
        return 0;
    }
    text[fread(text, 1, sizeof text - 1, file)] = 0;
    fputs(text + 1, stdout);
    return text[0] - '0';
}
