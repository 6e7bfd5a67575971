<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s)</source>
        <translation>
            <numerusform>%Ln operation</numerusform>
            <numerusform>%Ln operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HarReader</name>
    <message numerus="yes">
        <source>HAR file with %n entry(s)</source>
        <translation>
            <numerusform>HAR file with %n entry</numerusform>
            <numerusform>HAR file with %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has %n entry(s)</source>
        <translation>
            <numerusform>The file has %n entry</numerusform>
            <numerusform>The file has %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed one(s) can be chosen</source>
        <translation>
            <numerusform>%n signed one can be chosen</numerusform>
            <numerusform>%n signed ones can be chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObservedSignature</name>
    <message numerus="yes">
        <source>Base64 of %n byte(s), %1 characters</source>
        <translation>
            <numerusform>Base64 of %n byte, %1 characters</numerusform>
            <numerusform>Base64 of %n bytes, %1 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lower-case hex of %n byte(s), %1 characters</source>
        <translation>
            <numerusform>lower-case hex of %n byte, %1 characters</numerusform>
            <numerusform>lower-case hex of %n bytes, %1 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The signature has %n character(s) and is no signature of this form</source>
        <translation>
            <numerusform>The signature has %n character and is no signature of this form</numerusform>
            <numerusform>The signature has %n characters and is no signature of this form</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>%1, %n parameter(s)</source>
        <translation>
            <numerusform>%1, %n parameter</numerusform>
            <numerusform>%1, %n parameters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, body of %n byte(s)</source>
        <translation>
            <numerusform>%1, body of %n byte</numerusform>
            <numerusform>%1, body of %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SdkDebugReader</name>
    <message numerus="yes">
        <source>Signature in a debug line, %n character(s)</source>
        <translation>
            <numerusform>Signature in a debug line, %n character</numerusform>
            <numerusform>Signature in a debug line, %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Debug line with a %1, %n byte(s)</source>
        <translation>
            <numerusform>Debug line with a %1, %n byte</numerusform>
            <numerusform>Debug line with a %1, %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Debug line with a string to sign, %n byte(s)</source>
        <translation>
            <numerusform>Debug line with a string to sign, %n byte</numerusform>
            <numerusform>Debug line with a string to sign, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureReader</name>
    <message numerus="yes">
        <source>Signature with %n masked character(s)</source>
        <translation>
            <numerusform>Signature with %n masked character</numerusform>
            <numerusform>Signature with %n masked characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signature on a line of its own, %n character(s)</source>
        <translation>
            <numerusform>Signature on a line of its own, %n character</numerusform>
            <numerusform>Signature on a line of its own, %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: %Ln file(s)</source>
        <translation>
            <numerusform>Reading: %Ln file</numerusform>
            <numerusform>Reading: %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s) of %1 are there</source>
        <translation>
            <numerusform>%Ln operation of %1 is there</numerusform>
            <numerusform>%Ln operations of %1 are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StringToSignReader</name>
    <message numerus="yes">
        <source>%1, %n byte(s)</source>
        <translation>
            <numerusform>%1, %n byte</numerusform>
            <numerusform>%1, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message numerus="yes">
        <source>Nothing moved for %n second(s)</source>
        <translation>
            <numerusform>Nothing moved for %n second</numerusform>
            <numerusform>Nothing moved for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer ends before its announced length, after %n byte(s)</source>
        <translation>
            <numerusform>The answer ends before its announced length, after %n byte</numerusform>
            <numerusform>The answer ends before its announced length, after %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ChangeTreeModel</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ImportReportSheet</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ServicesDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) are new</source>
        <translation>
            <numerusform>%Ln file is new</numerusform>
            <numerusform>%Ln files are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they were</source>
        <translation>
            <numerusform>%Ln as it was</numerusform>
            <numerusform>%Ln as they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::SourceRow</name>
    <message numerus="yes">
        <source>%Ln operation(s)</source>
        <translation>
            <numerusform>%Ln operation</numerusform>
            <numerusform>%Ln operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Report: %Ln line(s)</source>
        <translation>
            <numerusform>Report: %Ln line</numerusform>
            <numerusform>Report: %Ln lines</numerusform>
        </translation>
    </message>
</context>
</TS>
