#!/bin/busybox sh
# The first process of the guest. Standard input and output are the first serial port: questions of the test come
# in, answers go out behind an `@`. What the program prints goes to the second serial port.
export PATH=/bin
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
for module in /modules/*.ko; do
    insmod "$module" || echo "@cannot load $module"
done
# A guest that its test forgot ends by itself.
(sleep 600; poweroff -f) &
{ echo @watching; exec qhr-setup check --watch --format json; } >/dev/ttyS1 2>/dev/null </dev/null &
program=$!
echo @ready

while read -r question; do
    case $question in
    state)
        # Fields 14 and 15 of proc(5), user and system; the program's name has no space.
        set -- $(cat /proc/$program/stat)
        files=$(ls /proc/$program/fd | wc -l)
        memory=$(awk '$1 == "VmRSS:" { print $2 }' /proc/$program/status)
        echo "@state $((${14} + ${15})) $files $memory"
        ;;
    end)
        kill $program
        wait $program
        echo "@ended $?"
        poweroff -f
        ;;
    esac
done
