/* A stand-in for java.exe: prints the words that it got, one on a line, and ends with STANDIN_EXIT.
   Asked for its properties or to lay out the program, it answers as a JDK would. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

static void print(FILE *to, const wchar_t *words) {
  char bytes[8192];
  WideCharToMultiByte(CP_UTF8, 0, words, -1, bytes, sizeof bytes, NULL, NULL);
  fputs(bytes, to);
}

static FILE *opened(const wchar_t *folder, const wchar_t *name) {
  wchar_t path[4096];
  swprintf(path, 4096, L"%ls\\%ls", folder, name);
  return _wfopen(path, L"wb");
}

static int lay_out(wchar_t **words) {
  wchar_t dist[4096];
  swprintf(dist, 4096, L"%ls\\dist", words[3]);
  CreateDirectoryW(dist, NULL);
  fclose(opened(dist, L"java.options"));
  FILE *current = opened(words[3], L"current");
  print(current, dist);
  fputs("\n", current);
  print(current, words[4]);
  fputs("\n", current);
  print(current, words[2]);
  fputs("\n", current);
  fclose(current);
  return 0;
}

int wmain(int count, wchar_t **words) {
  if (count > 1 && wcscmp(words[1], L"-XshowSettings:properties") == 0) {
    const char *version = getenv("STANDIN_VERSION");
    wchar_t home[4096];
    GetModuleFileNameW(NULL, home, 4096);
    *wcsrchr(home, L'\\') = 0;
    *wcsrchr(home, L'\\') = 0;
    if (_wgetenv(L"STANDIN_HOME")) {
      wcscpy(home, _wgetenv(L"STANDIN_HOME"));
    }
    fputs("Property settings:\n    java.home = ", stderr);
    print(stderr, home);
    fprintf(stderr, "\n    java.specification.version = %s\n", version ? version : "17");
    return 0;
  }
  if (count > 4 && wcsstr(words[1], L"Distribution.java")) {
    return lay_out(words);
  }
  for (int i = 1; i < count; i++) {
    print(stdout, words[i]);
    fputs("\n", stdout);
  }
  const char *code = getenv("STANDIN_EXIT");
  return code ? atoi(code) : 0;
}
