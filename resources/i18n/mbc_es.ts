<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Enter opens. Space: {action}.</source>
        <translation>Entrar abre. Barra espaciadora: {action}.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake</source>
        <translation>El programa cometió un error</translation>
    </message>
    <message>
        <source>What you saved is safe. You can go on; if something looks wrong, close the program and open it again.</source>
        <translation>Lo que usted guardó está a salvo. Puede seguir; si algo no se ve bien, cierre el programa y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>If you like, copy the details below and send them to the makers. Read them first: names, addresses and trial numbers were taken out.</source>
        <translation>Si quiere, copie los detalles de abajo y envíelos a quienes hacen el programa. Léalos antes: se quitaron los nombres, las direcciones y los números de estudios.</translation>
    </message>
    <message>
        <source>Details of the mistake</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>ZIP code or city</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Any distance</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Within {miles} miles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind of treatment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Any country</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Any state or region</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only trials updated since</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only trials with results posted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Near</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A ZIP code stands for its center point.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How far</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State or region</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Updated since</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Narrow down</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{country} ({count})</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>PagedModel</name>
    <message>
        <source>No longer available</source>
        <translation>Ya no está disponible</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Cancelar: {title}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>falta menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>falta cerca de %n minuto</numerusform>
            <numerusform>faltan cerca de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>falta cerca de %n hora</numerusform>
            <numerusform>faltan cerca de %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping. What is finished is kept.</source>
        <translation>Deteniendo. Lo que ya está hecho se conserva.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>{title}, {state}</source>
        <translation>{title}, {state}</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensajes anteriores</translation>
    </message>
    <message>
        <source>Mark as read: {message}</source>
        <translation>Marcar como leído: {message}</translation>
    </message>
</context>
<context>
    <name>TaskRunner</name>
    <message>
        <source>This did not work because of a mistake in the program.</source>
        <translation>Esto no funcionó por un error del programa.</translation>
    </message>
    <message>
        <source>What you saved before is still there.</source>
        <translation>Lo que guardó antes sigue ahí.</translation>
    </message>
    <message>
        <source>Please try again. If it happens again, send us the details.</source>
        <translation>Inténtelo de nuevo. Si vuelve a pasar, envíenos los detalles.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>{text} You can undo this.</source>
        <translation>{text} Puede deshacerlo.</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>Recruiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opening soon</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By invitation only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Running, not taking new people</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Available outside a trial</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not available at the moment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped early</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdrawn before it began</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No longer available</source>
        <translation type="unfinished">Ya no está disponible</translation>
    </message>
    <message>
        <source>Approved for everyone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details withheld</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not updated for a long time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Early phase 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase 2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase 3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase 4</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No phase</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Medicine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Antibody, cell or vaccine</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Radiation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Surgery or procedure</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Support, exercise, habits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Food supplement</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test or scan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gene therapy or gene test</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Combined product</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Phase {one} and {other}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>less than a mile away</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n mile(s) away</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>{status} · checked with the registry {when}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The registry no longer shows this trial. This is its last known text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This trial is no longer in the part of the registry that is kept here. This is its last known text.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>{place}, {miles}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People in the study are put into groups by chance (randomized).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>People in the study are not put into groups by chance.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some people get a placebo, something that looks like the treatment.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No placebo is named.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Planned for %n people.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>This study watches and learns; it gives no treatment of its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This program gives {what} outside a trial to people who can't join one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a treatment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This trial tests {what}, compared with {other}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This trial tests {what}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is at a very early stage: few people, very small amounts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It looks for a safe dose and for side effects (phase 1).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It looks at whether the treatment works (phase 2).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It compares with the usual treatment in many people (phase 3).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It follows a treatment already in use (phase 4).</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
