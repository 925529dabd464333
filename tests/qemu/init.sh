#!/bin/busybox sh
# The first process of the guest. Standard input and output are the first serial port: questions of the test come
# in, answers go out behind an `@`. What the program prints goes to the second serial port.
export PATH=/bin
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
stty -echo
for module in /modules/*.ko; do
    case $module in
    *-dummy_hcd.ko) insmod "$module" num=2 ;;
    *) insmod "$module" ;;
    esac || echo "cannot load $module"
done
mount -t configfs configfs /sys/kernel/config
# A guest that its test forgot ends by itself.
(sleep 600; poweroff -f) &

# Makes a device of a number, which has one interface of the smart-card class with one endpoint. Its descriptors are
# in the form of FunctionFS, for full and for high speed (include/uapi/linux/usb/functionfs.h).
gadgets=/sys/kernel/config/usb_gadget
make() {
    mkdir -p $gadgets/$1/configs/only.1 $gadgets/$1/functions/ffs.$1 /functions/$1
    ln -s $gadgets/$1/functions/ffs.$1 $gadgets/$1/configs/only.1/
    mount -t functionfs $1 /functions/$1
    interface='\11\4\0\0\1\13\0\0\0\7\5\201\3\20\0\12'
    {
        printf '\3\0\0\0\64\0\0\0\3\0\0\0\2\0\0\0\2\0\0\0'$interface$interface
        printf '\2\0\0\0\20\0\0\0\0\0\0\0\0\0\0\0'
        # The device is there for as long as this file is open.
        exec sleep 600
    } 1<>/functions/$1/ep0 &
    until [ -e /functions/$1/ep1 ]; do sleep 0.1; done
}

[ -e /bin/udevadm ] && udevadm monitor --kernel --subsystem-match=usb/usb_device >/dev/ttyS2 2>/dev/null </dev/null &
{ echo @watching; exec qhr-setup check --watch --format json; } >/dev/ttyS1 2>/dev/null </dev/null &
program=$!
echo @ready

while read -r question number vendor product; do
    case $question in
    plug)
        [ -e $gadgets/$number ] || make $number
        echo 0x$vendor >$gadgets/$number/idVendor
        echo 0x$product >$gadgets/$number/idProduct
        echo dummy_udc.$number >$gadgets/$number/UDC
        echo @plugged
        ;;
    unplug)
        echo >$gadgets/$number/UDC
        echo @unplugged
        ;;
    state)
        # Fields 14 and 15 of proc(5), user and system; the program's name has no space.
        set -- $(cat /proc/$program/stat)
        files=$(ls /proc/$program/fd | wc -l)
        memory=$(awk '$1 == "VmRSS:" { print $2 }' /proc/$program/status)
        echo "@state $((${14} + ${15})) $files $memory"
        ;;
    clock)
        date +@%s
        ;;
    set)
        date -s @$(($(date +%s) + number)) >/dev/null
        echo @set
        ;;
    log)
        dmesg | tail -n 40
        echo @log
        ;;
    end)
        kill $program
        wait $program
        echo "@ended $?"
        poweroff -f
        ;;
    esac
done
