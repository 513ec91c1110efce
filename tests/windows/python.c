/* python.exe as python.org's is: it hands what was typed to the library that lies beside it. */
#include <wchar.h>

int Py_Main(int count, wchar_t **typed);

int wmain(int count, wchar_t **typed)
{
    return Py_Main(count, typed);
}
