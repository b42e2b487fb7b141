<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>AddBox</name>
    <message>
        <source>Save something to read</source>
        <translation>Guardar algo para leer</translation>
    </message>
    <message>
        <source>Address of a web page</source>
        <translation>Dirección de una página web</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Guardar la página</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Agregar archivos…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Save what was copied</source>
        <translation>Guardar lo que se copió</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Save a page from the web, or a file</source>
        <translation>Guarde una página de la web o un archivo</translation>
    </message>
    <message>
        <source>The page is fetched once and kept here to read without the internet. Its site sees your internet address, as when you visit it. You can also drop files onto this page.</source>
        <translation>La página se descarga una sola vez y se guarda aquí para leerla sin internet. El sitio ve su dirección de internet, igual que cuando usted lo visita. También puede arrastrar archivos y soltarlos en esta página.</translation>
    </message>
    <message>
        <source>Choose files to read</source>
        <translation>Elegir archivos para leer</translation>
    </message>
    <message>
        <source>What can be read ({patterns})</source>
        <translation>Lo que se puede leer ({patterns})</translation>
    </message>
</context>
<context>
    <name>AgendaBackground</name>
    <message>
        <source>You have a reminder</source>
        <translation>Tiene un recordatorio</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>{what}: {when}</source>
        <translation>{what}: {when}</translation>
    </message>
    <message numerus="yes">
        <source>{first}, and %n more</source>
        <translation>
            <numerusform>{first}, y %n más</numerusform>
            <numerusform>{first}, y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
</context>
<context>
    <name>AgendaSide</name>
    <message>
        <source>Go to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Go to this date</source>
        <translation>Ir a esta fecha</translation>
    </message>
    <message>
        <source>Month and calendars</source>
        <translation>Mes y calendarios</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendarios</translation>
    </message>
    <message>
        <source>Shown: {name}</source>
        <translation>A la vista: {name}</translation>
    </message>
    <message>
        <source>not reached so far</source>
        <translation>aún sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>de hace %n hora</numerusform>
            <numerusform>de hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>de hace %n día</numerusform>
            <numerusform>de hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>{calendar} ({age})</source>
        <translation>{calendar} ({age})</translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Cómo mostrarlo</translation>
    </message>
    <message>
        <source>Search the calendar</source>
        <translation>Buscar en el calendario</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer words, or only the beginning of a word.</source>
        <translation>Pruebe con menos palabras o solo con el principio de una palabra.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Import from an address…</source>
        <translation>Importar desde una dirección…</translation>
    </message>
    <message>
        <source>Print or save as PDF…</source>
        <translation>Imprimir o guardar como PDF…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Add treatment cycles…</source>
        <translation>Agregar ciclos de tratamiento…</translation>
    </message>
    <message>
        <source>Change treatment cycles…</source>
        <translation>Cambiar los ciclos de tratamiento…</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>Ir a una fecha…</translation>
    </message>
    <message>
        <source>Keys of the calendar…</source>
        <translation>Teclas del calendario…</translation>
    </message>
    <message>
        <source>Reminders…</source>
        <translation>Recordatorios…</translation>
    </message>
    <message>
        <source>Calendars…</source>
        <translation>Calendarios…</translation>
    </message>
    <message>
        <source>Calendars you follow…</source>
        <translation>Calendarios que usted sigue…</translation>
    </message>
    <message>
        <source>Import a calendar file…</source>
        <translation>Importar un archivo de calendario…</translation>
    </message>
    <message>
        <source>Import what was copied</source>
        <translation>Importar lo que se copió</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) found</source>
        <translation>
            <numerusform>%n evento encontrado</numerusform>
            <numerusform>%n eventos encontrados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusión</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Estudio de imagen</translation>
    </message>
    <message>
        <source>Blood test</source>
        <translation>Análisis de sangre</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Community event</source>
        <translation>Evento de la comunidad</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>All day, until {day}</source>
        <translation>Todo el día, hasta el {day}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} a {end}</translation>
    </message>
    <message>
        <source>{times}, until {day}</source>
        <translation>{times}, hasta el {day}</translation>
    </message>
    <message>
        <source>The same time wherever you are.</source>
        <translation>La misma hora dondequiera que esté.</translation>
    </message>
    <message>
        <source>There ({place}): {day}, {time}</source>
        <translation>Allí ({place}): {day}, {time}</translation>
    </message>
    <message>
        <source>{day}, {when}</source>
        <translation>{day}, {when}</translation>
    </message>
    <message>
        <source>{number} · today</source>
        <translation>{number} · hoy</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hoy, {day}</translation>
    </message>
    <message>
        <source>Nothing on this day</source>
        <translation>Nada en este día</translation>
    </message>
    <message>
        <source>{weekday} {number}</source>
        <translation>{weekday} {number}</translation>
    </message>
    <message>
        <source>{day} · today</source>
        <translation>{day} · hoy</translation>
    </message>
    <message>
        <source>again</source>
        <comment>an hour that the clock passes a second time</comment>
        <translation>otra vez</translation>
    </message>
    <message>
        <source>The clock goes forward</source>
        <translation>El reloj se adelanta</translation>
    </message>
    <message>
        <source>{day}, {time}, free</source>
        <translation>{day}, {time}, libre</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>cycle {number}, day {day}</source>
        <translation>ciclo {number}, día {day}</translation>
    </message>
    <message>
        <source>C{number}</source>
        <translation>C{number}</translation>
    </message>
    <message>
        <source>C{number}D{day}</source>
        <translation>C{number}D{day}</translation>
    </message>
    <message>
        <source>{treatment}: {cycle}</source>
        <translation>{treatment}: {cycle}</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>se repite</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>{first_month} {first}, {first_year} – {last_month} {last}, {last_year}</source>
        <translation>{first} de {first_month} de {first_year} – {last} de {last_month} de {last_year}</translation>
    </message>
    <message>
        <source>{first_month} {first} – {last_month} {last}, {last_year}</source>
        <translation>{first} de {first_month} – {last} de {last_month} de {last_year}</translation>
    </message>
    <message>
        <source>{last_month} {first} – {last}, {last_year}</source>
        <translation>{first} – {last} de {last_month} de {last_year}</translation>
    </message>
</context>
<context>
    <name>AlikeSearch</name>
    <message>
        <source>Recruiting trials like {nct}, by its kind of treatment and its subtype: {words}. Change the words as you like.</source>
        <translation>Estudios como {nct} que buscan participantes, por su tipo de tratamiento y su subtipo: {words}. Cambie las palabras como guste.</translation>
    </message>
    <message>
        <source>What {nct} tests and for whom could not be told; these are all recruiting trials.</source>
        <translation>No se pudo saber qué prueba {nct} ni para quién; estos son todos los estudios que buscan participantes.</translation>
    </message>
</context>
<context>
    <name>ArticleHtml</name>
    <message>
        <source>Before you open this</source>
        <translation>Antes de abrirlo</translation>
    </message>
    <message>
        <source>You can read it now, another day, with somebody beside you, or never. It stays here.</source>
        <translation>Puede leerlo ahora, otro día, con alguien a su lado o nunca. Aquí se queda.</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Abrir el artículo</translation>
    </message>
    <message>
        <source>Not now: back to the library</source>
        <translation>Ahora no: volver a la biblioteca</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>Sobre esta página</translation>
    </message>
    <message>
        <source>Saved from:</source>
        <translation>Guardado de:</translation>
    </message>
    <message>
        <source>Saved from the file {name}.</source>
        <translation>Guardado del archivo {name}.</translation>
    </message>
    <message>
        <source>Saved {day}; fetched {fetched}. Copy number {version}.</source>
        <translation>Guardado el {day}; descargado el {fetched}. Copia número {version}.</translation>
    </message>
    <message>
        <source>You saved this page from outside. Nobody here has checked what it says. Ask your team before you change anything because of it.</source>
        <translation>Usted guardó esta página, que viene de fuera. Nadie aquí ha comprobado lo que dice. Pregunte a su equipo antes de cambiar algo por lo que lea en ella.</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>Descargarlo de nuevo</translation>
    </message>
    <message>
        <source>Show a code for your phone</source>
        <translation>Mostrar un código para su teléfono</translation>
    </message>
    <message>
        <source>Put these questions on my visit list</source>
        <translation>Poner estas preguntas en mi lista para la visita</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>Written {day} in our own words.</source>
        <translation>Escrito el {day} con nuestras propias palabras.</translation>
    </message>
    <message>
        <source>This is information, not medical advice. Don&apos;t start or stop a treatment without your team.</source>
        <translation>Esto es información, no consejo médico. No empiece ni suspenda un tratamiento sin su equipo.</translation>
    </message>
    <message>
        <source>A note without a title</source>
        <translation>Una nota sin título</translation>
    </message>
    <message>
        <source>Linked from your notes:</source>
        <translation>Enlazado desde sus notas:</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Ask the registry for it</source>
        <translation>Pedirlo al registro</translation>
    </message>
    <message>
        <source>{nct} is not stored here</source>
        <translation>{nct} no está guardado aquí</translation>
    </message>
    <message>
        <source>The program can ask the registry for this one trial. The registry would see your internet address and this number, and nothing else. It may be outside the part of the registry that is kept here, or closed.</source>
        <translation>El programa puede pedir al registro este único estudio. El registro vería su dirección de internet y este número, y nada más. Puede estar fuera de la parte del registro que se guarda aquí, o cerrado.</translation>
    </message>
    <message>
        <source>The registry has no trial {nct}. Check the number.</source>
        <translation>El registro no tiene el estudio {nct}. Revise el número.</translation>
    </message>
</context>
<context>
    <name>AskedWords</name>
    <message>
        <source>Advanced or metastatic</source>
        <translation>Avanzado o metastásico</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Temprano</translation>
    </message>
    <message>
        <source>Early or advanced</source>
        <translation>Temprano o avanzado</translation>
    </message>
    <message>
        <source>HER2-positive</source>
        <translation>HER2 positivo</translation>
    </message>
    <message>
        <source>HER2-low</source>
        <translation>HER2 bajo</translation>
    </message>
    <message>
        <source>HER2-zero</source>
        <translation>HER2 cero</translation>
    </message>
    <message>
        <source>Hormone receptor-positive</source>
        <translation>Receptor hormonal positivo</translation>
    </message>
    <message>
        <source>Hormone receptor-negative</source>
        <translation>Receptor hormonal negativo</translation>
    </message>
    <message>
        <source>Only with spread to the brain</source>
        <translation>Solo si se extendió al cerebro</translation>
    </message>
    <message>
        <source>Not with spread to the brain</source>
        <translation>No si se extendió al cerebro</translation>
    </message>
    <message>
        <source>Only if treated or stable</source>
        <translation>Solo si está tratado o estable</translation>
    </message>
    <message>
        <source>May join</source>
        <translation>Se puede participar</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>With a change in {genes}</source>
        <translation>Con un cambio en {genes}</translation>
    </message>
    <message numerus="yes">
        <source>At least %n line(s) of treatment</source>
        <translation>
            <numerusform>Al menos %n línea de tratamiento</numerusform>
            <numerusform>Al menos %n líneas de tratamiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n line(s) of chemotherapy</source>
        <translation>
            <numerusform>Al menos %n línea de quimioterapia</numerusform>
            <numerusform>Al menos %n líneas de quimioterapia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n line(s) of hormone therapy</source>
        <translation>
            <numerusform>Al menos %n línea de terapia hormonal</numerusform>
            <numerusform>Al menos %n líneas de terapia hormonal</numerusform>
        </translation>
    </message>
    <message>
        <source>No treatment yet</source>
        <translation>Ningún tratamiento todavía</translation>
    </message>
    <message>
        <source>No chemotherapy yet</source>
        <translation>Ninguna quimioterapia todavía</translation>
    </message>
    <message>
        <source>No hormone therapy yet</source>
        <translation>Ninguna terapia hormonal todavía</translation>
    </message>
    <message numerus="yes">
        <source>At most %n line(s) of treatment</source>
        <translation>
            <numerusform>Como máximo %n línea de tratamiento</numerusform>
            <numerusform>Como máximo %n líneas de tratamiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n line(s) of chemotherapy</source>
        <translation>
            <numerusform>Como máximo %n línea de quimioterapia</numerusform>
            <numerusform>Como máximo %n líneas de quimioterapia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n line(s) of hormone therapy</source>
        <translation>
            <numerusform>Como máximo %n línea de terapia hormonal</numerusform>
            <numerusform>Como máximo %n líneas de terapia hormonal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Add pictures or files</source>
        <translation>Añadir imágenes o archivos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>Save the file to open it</source>
        <translation>Guarde el archivo para abrirlo</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>No se pudo guardar el archivo ahí.</translation>
    </message>
    <message>
        <source>It is still kept with your note.</source>
        <translation>Sigue guardado con su nota.</translation>
    </message>
    <message>
        <source>Choose another folder and try again.</source>
        <translation>Elija otra carpeta e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>The program makes a copy of all that is yours while you use it, and looks whether it opens. All copies of two days are kept, then one a day, one a week, one a month.</source>
        <translation>Mientras usted lo usa, el programa hace una copia de todo lo suyo y comprueba que se abre. Se guardan todas las copias de dos días; después, una por día, una por semana y una por mes.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Open a backup from a file…</source>
        <translation>Abrir una copia desde un archivo…</translation>
    </message>
    <message>
        <source>All backups</source>
        <translation>Todas las copias</translation>
    </message>
    <message>
        <source>Choose one to see what is in it.</source>
        <translation>Elija una para ver lo que contiene.</translation>
    </message>
    <message>
        <source>Put this backup back…</source>
        <translation>Volver a esta copia…</translation>
    </message>
    <message>
        <source>A second place</source>
        <translation>Un segundo lugar</translation>
    </message>
    <message>
        <source>A stick or a synced folder that gets each backup too, for the day this computer is lost. Without the lock, whoever has that place can read it.</source>
        <translation>Una memoria USB o una carpeta sincronizada que recibe también cada copia, para el día en que esta computadora se pierda. Sin el candado, quien tenga ese lugar puede leerla.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>No longer use it</source>
        <translation>Dejar de usarlo</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elija una carpeta</translation>
    </message>
    <message>
        <source>The last backup was made on {when}</source>
        <translation>La última copia se hizo el {when}</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Todavía no hay ninguna copia</translation>
    </message>
    <message>
        <source>They are in {folder}</source>
        <translation>Están en {folder}</translation>
    </message>
    <message>
        <source>{when}, made {why}</source>
        <translation>{when}, hecha {why}</translation>
    </message>
    <message>
        <source>None is chosen.</source>
        <translation>No hay ninguno elegido.</translation>
    </message>
    <message>
        <source>It can be reached now.</source>
        <translation>Ahora se puede acceder a él.</translation>
    </message>
    <message>
        <source>It can&apos;t be reached now. Plug it in; the next backup goes there too.</source>
        <translation>Ahora no se puede acceder a él. Conéctelo; la próxima copia también irá allí.</translation>
    </message>
    <message>
        <source>It was looked through, and it opens.</source>
        <translation>Se revisó y se abre.</translation>
    </message>
    <message>
        <source>A copy is in the second place.</source>
        <translation>Hay una copia en el segundo lugar.</translation>
    </message>
    <message>
        <source>The backup is made.</source>
        <translation>La copia está hecha.</translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation>Abrir una copia</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Copias de seguridad (*.sqlite)</translation>
    </message>
    <message>
        <source>This backup has a passphrase of its own</source>
        <translation>Esta copia tiene su propia frase de contraseña</translation>
    </message>
    <message>
        <source>Last note changed on {when}</source>
        <translation>Última nota cambiada el {when}</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>This backup is damaged.</source>
        <translation>Esta copia está dañada.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another one.</source>
        <translation>No se cambió nada. Elija otra.</translation>
    </message>
    <message>
        <source>Put this backup back?</source>
        <translation>¿Volver a esta copia?</translation>
    </message>
    <message>
        <source>All that is yours will be as it is in this backup: {holds}.

What is there now is kept as a backup of its own first, so that you can come back to it. The window closes for a moment and opens again.</source>
        <translation>Todo lo suyo quedará como está en esta copia: {holds}.

Antes se guarda en otra copia lo que hay ahora, para que pueda volver a ello. La ventana se cierra un momento y se abre de nuevo.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Volver a ella</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>Dejar todo como está</translation>
    </message>
    <message>
        <source>The backup is in its place. What was there before is kept among the backups.</source>
        <translation>La copia está en su lugar. Lo que había antes se guarda entre las copias.</translation>
    </message>
    <message>
        <source>Your data is locked now, with the passphrase of that backup.</source>
        <translation>Ahora sus datos tienen candado, con la frase de contraseña de esa copia.</translation>
    </message>
    <message>
        <source>Putting the backup back</source>
        <translation>Volviendo a la copia</translation>
    </message>
    <message>
        <source>What is there now is kept as a backup of its own.</source>
        <translation>Lo que hay ahora se guarda en otra copia.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>BiopsiesScreen</name>
    <message>
        <source>Biopsies</source>
        <translation>Biopsias</translation>
    </message>
    <message>
        <source>The latest one answers question 2. A cancer can change: that two biopsies differ is not unusual.</source>
        <translation>La última responde la pregunta 2. Un cáncer puede cambiar: no es raro que dos biopsias sean distintas.</translation>
    </message>
    <message>
        <source>Add a biopsy…</source>
        <translation>Agregar una biopsia…</translation>
    </message>
    <message>
        <source>The biopsy without a date is taken for the latest. Give it a date if it is not.</source>
        <translation>La biopsia sin fecha se toma como la última. Póngale una fecha si no lo es.</translation>
    </message>
    <message>
        <source>No biopsy is on the list yet.</source>
        <translation>Todavía no hay ninguna biopsia en la lista.</translation>
    </message>
    <message>
        <source>Your biopsies differ in {names}. Trials that ask about it say “ask”: your team can tell which one counts.</source>
        <translation>Sus biopsias difieren en {names}. En los estudios que lo piden dirá «preguntar»: su equipo puede decir cuál cuenta.</translation>
    </message>
    <message>
        <source>The latest: it answers question 2.</source>
        <translation>La última: responde la pregunta 2.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the biopsy: {which}</source>
        <translation>Cambiar la biopsia: {which}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the biopsy: {which}</source>
        <translation>Eliminar la biopsia: {which}</translation>
    </message>
    <message>
        <source>The biopsy was taken off the list.</source>
        <translation>Se quitó la biopsia de la lista.</translation>
    </message>
</context>
<context>
    <name>BiopsyEditor</name>
    <message>
        <source>Not said</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>When it was taken</source>
        <translation>Cuándo se tomó</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>The year alone is enough.</source>
        <translation>Basta con el año.</translation>
    </message>
    <message>
        <source>Where it was taken from</source>
        <translation>De dónde se tomó</translation>
    </message>
    <message>
        <source>Estrogen receptor (ER)</source>
        <translation>Receptor de estrógeno (ER)</translation>
    </message>
    <message>
        <source>ER, percent of cells</source>
        <translation>ER, porcentaje de células</translation>
    </message>
    <message>
        <source>If the report gives a number, the answer above follows it.</source>
        <translation>Si el informe da un número, la respuesta de arriba lo sigue.</translation>
    </message>
    <message>
        <source>Progesterone receptor (PR)</source>
        <translation>Receptor de progesterona (PR)</translation>
    </message>
    <message>
        <source>PR, percent of cells</source>
        <translation>PR, porcentaje de células</translation>
    </message>
    <message>
        <source>HER2 by IHC</source>
        <translation>HER2 por IHC</translation>
    </message>
    <message>
        <source>HER2 by ISH (or FISH)</source>
        <translation>HER2 por ISH (o FISH)</translation>
    </message>
    <message>
        <source>Follows IHC and ISH where they tell.</source>
        <translation>Sigue a IHC e ISH cuando lo indican.</translation>
    </message>
    <message>
        <source>What the report says, in its own words</source>
        <translation>Lo que dice el informe, con sus propias palabras</translation>
    </message>
    <message>
        <source>Add a biopsy</source>
        <translation>Agregar una biopsia</translation>
    </message>
    <message>
        <source>Biopsy: {which}</source>
        <translation>Biopsia: {which}</translation>
    </message>
    <message>
        <source>That month is still to come.</source>
        <translation>Ese mes todavía no ha llegado.</translation>
    </message>
    <message>
        <source>The percentage is usually called: {answer}</source>
        <translation>Ese porcentaje suele llamarse: {answer}</translation>
    </message>
    <message>
        <source>IHC and ISH are usually called: {answer}</source>
        <translation>Esa IHC e ISH suelen llamarse: {answer}</translation>
    </message>
</context>
<context>
    <name>BiopsyWords</name>
    <message>
        <source>Breast</source>
        <translation>Mama (seno)</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerebro</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positivo</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>ultralow</source>
        <translation>ultrabajo</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>cero</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativo</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>sin prueba</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>no date given</source>
        <translation>sin fecha</translation>
    </message>
</context>
<context>
    <name>BriefChoicePage</name>
    <message>
        <source>What goes on the page</source>
        <translation>Qué va en la página</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>Día de la consulta</translation>
    </message>
    <message>
        <source>Tell what happened since</source>
        <translation>Contar lo que pasó desde</translation>
    </message>
    <message>
        <source>What to tell</source>
        <translation>Qué contar</translation>
    </message>
    <message>
        <source>How I have been, from my diary</source>
        <translation>Cómo he estado, según mi diario</translation>
    </message>
    <message>
        <source>My treatments</source>
        <translation>Mis tratamientos</translation>
    </message>
    <message>
        <source>My medicines and allergies</source>
        <translation>Mis medicinas y alergias</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>Trials I want to ask about</source>
        <translation>Estudios por los que quiero preguntar</translation>
    </message>
    <message>
        <source>Notes I pick</source>
        <translation>Notas que elijo</translation>
    </message>
    <message>
        <source>Which trials</source>
        <translation>Qué estudios</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Qué notas</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
</context>
<context>
    <name>BriefDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Look at the page</source>
        <translation>Ver la página</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La página</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Cambiar el texto</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Cómo mostrarlo</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>With plots of my symptoms</source>
        <translation>Con gráficas de mis síntomas</translation>
    </message>
    <message>
        <source>Make the page for a visit</source>
        <translation>Hacer la página para una consulta</translation>
    </message>
    <message>
        <source>In your words, from what you wrote here. Nothing is sent anywhere.</source>
        <translation>Con sus palabras, de lo que usted escribió aquí. No se envía nada a ninguna parte.</translation>
    </message>
    <message>
        <source>Change whatever you like. A line that begins with “- ” is an item of a list; a row of a table without a word is left out.</source>
        <translation>Cambie lo que quiera. Una línea que empieza con «- » es un punto de una lista; una fila de una tabla sin palabras se deja fuera.</translation>
    </message>
    <message>
        <source>There is nothing to tell yet. Write in the diary, add your medicines, or begin a line in a note with “?” for a question.</source>
        <translation>Todavía no hay nada que contar. Escriba en el diario, añada sus medicinas, o empiece una línea de una nota con «?» para una pregunta.</translation>
    </message>
    <message>
        <source>Throw away what you changed?</source>
        <translation>¿Desechar lo que cambió?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Two are read in a visit: leave something out if you can.</source>
        <translation>En una consulta se leen dos: deje algo fuera si puede.</translation>
    </message>
</context>
<context>
    <name>CalendarFiles</name>
    <message>
        <source>Import a calendar file</source>
        <translation>Importar un archivo de calendario</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Calendar files (*.ics *.ical *.ifb *.vcs)</source>
        <translation>Archivos de calendario (*.ics *.ical *.ifb *.vcs)</translation>
    </message>
    <message>
        <source>Import from an address</source>
        <translation>Importar desde una dirección</translation>
    </message>
    <message>
        <source>Address of a calendar</source>
        <translation>Dirección de un calendario</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Reading the calendar…</source>
        <translation>Leyendo el calendario…</translation>
    </message>
    <message>
        <source>Imported: {new} new, {changed} changed.</source>
        <translation>Importados: {new} nuevos, {changed} con cambios.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were written to the file.</source>
        <translation>
            <numerusform>Se escribió %n evento en el archivo.</numerusform>
            <numerusform>Se escribieron %n eventos en el archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>Se escribió el archivo.</translation>
    </message>
</context>
<context>
    <name>CalendarList</name>
    <message>
        <source>Calendars</source>
        <translation>Calendarios</translation>
    </message>
    <message>
        <source>Add a calendar…</source>
        <translation>Añadir un calendario…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show its events</source>
        <translation>Mostrar sus eventos</translation>
    </message>
    <message>
        <source>Shown: {name}</source>
        <translation>Se muestra: {name}</translation>
    </message>
    <message>
        <source>Name of the calendar: {name}</source>
        <translation>Nombre del calendario: {name}</translation>
    </message>
    <message>
        <source>They are talks, groups and the like</source>
        <translation>Son charlas, grupos y cosas parecidas</translation>
    </message>
    <message>
        <source>Community events: {name}</source>
        <translation>Eventos de la comunidad: {name}</translation>
    </message>
    <message>
        <source>Shape: {name}</source>
        <translation>Forma: {name}</translation>
    </message>
    <message>
        <source>Color: {name}</source>
        <translation>Color: {name}</translation>
    </message>
    <message>
        <source>Reminders of its events: {name}</source>
        <translation>Recordatorios de sus eventos: {name}</translation>
    </message>
    <message>
        <source>Reminders of new events: {name}</source>
        <translation>Recordatorios de eventos nuevos: {name}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>Breast Cancer Awareness Month, all of October</source>
        <translation>Mes de concientización sobre el cáncer de mama, todo octubre</translation>
    </message>
    <message>
        <source>It is left out unless you wish to see it.</source>
        <translation>No aparece a menos que usted desee verlo.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message numerus="yes">
        <source>Show %n hidden event(s) again</source>
        <translation>
            <numerusform>Volver a mostrar %n evento oculto</numerusform>
            <numerusform>Volver a mostrar %n eventos ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>More: {name}</source>
        <translation>Más: {name}</translation>
    </message>
    <message>
        <source>Add a calendar</source>
        <translation>Añadir un calendario</translation>
    </message>
    <message>
        <source>Name of the calendar</source>
        <translation>Nombre del calendario</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>¿Eliminar {name}?</translation>
    </message>
    <message>
        <source>All its events go with it, and this can&apos;t be undone. Export it first if you may want them again.</source>
        <translation>Todos sus eventos se van con él y esto no se puede deshacer. Expórtelo antes si quizá los quiera más adelante.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>CalendarPaper</name>
    <message>
        <source>I</source>
        <comment>letter for an infusion</comment>
        <translation>I</translation>
    </message>
    <message>
        <source>S</source>
        <comment>letter for a scan</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>B</source>
        <comment>letter for a blood test</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>V</source>
        <comment>letter for a visit</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>P</source>
        <comment>letter for a phone or video call</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>Nothing is planned in these days.</source>
        <translation>No hay nada previsto en estos días.</translation>
    </message>
    <message>
        <source>Nothing on this day</source>
        <translation>Nada en este día</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>C4: day 1 of cycle 4; the numbers are the days of the cycle.</source>
        <translation>C4: día 1 del ciclo 4; los números son los días del ciclo.</translation>
    </message>
    <message>
        <source>Treatments, from above: {names}.</source>
        <translation>Tratamientos, de arriba abajo: {names}.</translation>
    </message>
</context>
<context>
    <name>CalendarPapers</name>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>El archivo se guardó.</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
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
    <name>CarePane</name>
    <message>
        <source>Treatment summary</source>
        <translation>Resumen del tratamiento</translation>
    </message>
    <message>
        <source>Print all lists…</source>
        <translation>Imprimir todas las listas…</translation>
    </message>
    <message>
        <source>Save all lists as PDF…</source>
        <translation>Guardar todas las listas como PDF…</translation>
    </message>
    <message>
        <source>When to call</source>
        <translation>Cuándo llamar</translation>
    </message>
    <message>
        <source>Back to my lists</source>
        <translation>Volver a mis listas</translation>
    </message>
    <message>
        <source>Everything you take: medicines, vitamins, supplements.</source>
        <translation>Todo lo que toma: medicinas, vitaminas, suplementos.</translation>
    </message>
    <message>
        <source>Write down what is on the box: the name and the dose are enough.</source>
        <translation>Anote lo que dice la caja: bastan el nombre y la dosis.</translation>
    </message>
    <message>
        <source>What you can&apos;t have, and what it does.</source>
        <translation>Lo que no puede tomar ni tocar, y qué le hace.</translation>
    </message>
    <message>
        <source>Medicines, foods, latex, contrast for scans.</source>
        <translation>Medicinas, alimentos, látex, contraste para estudios de imagen.</translation>
    </message>
    <message>
        <source>Who to call. “When to call” shows the numbers you choose here.</source>
        <translation>A quién llamar. «Cuándo llamar» muestra los números que usted elige aquí.</translation>
    </message>
    <message>
        <source>Begin with the number to call day or night.</source>
        <translation>Empiece con el número al que llamar de día o de noche.</translation>
    </message>
    <message>
        <source>What people ask for on the phone.</source>
        <translation>Lo que le preguntan por teléfono.</translation>
    </message>
    <message>
        <source>Have your card at hand: plan, member number, phone.</source>
        <translation>Tenga a mano su tarjeta: plan, número de miembro, teléfono.</translation>
    </message>
</context>
<context>
    <name>CarePapers</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The PDF was saved.</source>
        <translation>El PDF se guardó.</translation>
    </message>
    <message>
        <source>My lists</source>
        <translation>Mis listas</translation>
    </message>
</context>
<context>
    <name>CarePart</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>My care</source>
        <translation>Mi atención</translation>
    </message>
    <message>
        <source>The PDF was saved.</source>
        <translation>El PDF se guardó.</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) ticked, of four at most.</source>
        <translation>
            <numerusform>%n estudio marcado, de cuatro como máximo.</numerusform>
            <numerusform>%n estudios marcados, de cuatro como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick two, three or four trials. Space ticks the one in focus.</source>
        <translation>Marque dos, tres o cuatro estudios. La barra espaciadora marca el que está seleccionado.</translation>
    </message>
    <message>
        <source>Four at most: take one tick away first.</source>
        <translation>Cuatro como máximo: quite antes una marca.</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Back to the trials</source>
        <translation>Volver a los estudios</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>Mostrar solo lo que es distinto</translation>
    </message>
    <message>
        <source>Trials side by side</source>
        <translation>Estudios lado a lado</translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>What is tested</source>
        <translation>Qué se prueba</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado del estudio</translation>
    </message>
    <message>
        <source>How it fits you</source>
        <translation>Cómo encaja con usted</translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation>Quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>Kind of breast cancer</source>
        <translation>Tipo de cáncer de mama</translation>
    </message>
    <message>
        <source>Spread to the brain</source>
        <translation>Extensión al cerebro</translation>
    </message>
    <message>
        <source>Visits and biopsies</source>
        <translation>Visitas y biopsias</translation>
    </message>
    <message>
        <source>Nearest site that takes people</source>
        <translation>Centro más cercano que admite personas</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Patrocinador</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Planned to end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>People in the study</source>
        <translation>Personas en el estudio</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Publicados</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Sin publicar</translation>
    </message>
    <message>
        <source>Treatment of advanced cancer before</source>
        <translation>Tratamiento anterior del cáncer avanzado</translation>
    </message>
    <message>
        <source>The same in all: {names}.</source>
        <translation>Igual en todos: {names}.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>es distinto</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>No se indica</translation>
    </message>
    <message>
        <source>Not known: nothing was said about the cancer yet.</source>
        <translation>No se sabe: todavía no se ha dicho nada sobre el cáncer.</translation>
    </message>
    <message>
        <source>{fits} points fit, {asks} to ask about, {against} may not fit</source>
        <translation>{fits} puntos encajan, {asks} por preguntar, {against} quizás no encajan</translation>
    </message>
    <message>
        <source>None at the moment</source>
        <translation>Ninguno por ahora</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>The registry names nobody. Ask the sponsor, {sponsor}, or your own team.</source>
        <translation>El registro no nombra a nadie. Pregunte al patrocinador, {sponsor}, o a su propio equipo.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>You could say: “I have metastatic breast cancer and am asking about {nct}. Is the trial taking people now, and what would you need to know about me?”</source>
        <translation>Podría decir: “Tengo cáncer de mama metastásico y pregunto por {nct}. ¿El estudio admite personas ahora y qué necesitaría saber de mí?”</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
</context>
<context>
    <name>CourseForm</name>
    <message>
        <source>What changes, and from when?</source>
        <translation>¿Qué cambia y desde cuándo?</translation>
    </message>
    <message>
        <source>Move this cycle and all later ones</source>
        <translation>Mover este ciclo y todos los siguientes</translation>
    </message>
    <message>
        <source>Skip this cycle</source>
        <translation>Saltarse este ciclo</translation>
    </message>
    <message>
        <source>Take a skipped cycle back in</source>
        <translation>Volver a incluir un ciclo omitido</translation>
    </message>
    <message>
        <source>Pause from a day on</source>
        <translation>Hacer una pausa desde un día</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>Seguir después de una pausa</translation>
    </message>
    <message>
        <source>Change the length from this cycle on</source>
        <translation>Cambiar la duración desde este ciclo</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Old and new dates</source>
        <translation>Fechas de antes y de ahora</translation>
    </message>
    <message>
        <source>Name and pattern…</source>
        <translation>Nombre y esquema…</translation>
    </message>
    <message>
        <source>Change cycles</source>
        <translation>Cambiar los ciclos</translation>
    </message>
    <message>
        <source>Cycle {number}, from {day}</source>
        <translation>Ciclo {number}, desde el {day}</translation>
    </message>
    <message>
        <source>{day}, paused from {stop}</source>
        <translation>{day}, en pausa desde {stop}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {length}</source>
        <translation>{day}, {length}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Change treatment cycles</source>
        <translation>Cambiar los ciclos de tratamiento</translation>
    </message>
    <message>
        <source>Which cycle</source>
        <translation>Qué ciclo</translation>
    </message>
    <message>
        <source>New day 1, or the day of the pause</source>
        <translation>Nuevo día 1, o el día de la pausa</translation>
    </message>
    <message>
        <source>Days in a cycle</source>
        <translation>Días de un ciclo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete these cycles</source>
        <translation>Eliminar estos ciclos</translation>
    </message>
    <message>
        <source>Cycle {number}, from {day}, skipped</source>
        <translation>Ciclo {number}, desde {day}, omitido</translation>
    </message>
    <message>
        <source>And so on.</source>
        <translation>Y así sucesivamente.</translation>
    </message>
    <message>
        <source>Cycle {number}: {day}, as before</source>
        <translation>Ciclo {number}: {day}, como antes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>no se hace</translation>
    </message>
    <message>
        <source>Cycle {number}: {old} → {new}</source>
        <translation>Ciclo {number}: {old} → {new}</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>No cambiaría nada.</translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>Added: {what}</source>
        <translation>Se agregó: {what}</translation>
    </message>
    <message>
        <source>The cycles were changed.</source>
        <translation>Se cambiaron los ciclos.</translation>
    </message>
    <message>
        <source>The cycles were deleted.</source>
        <translation>Se eliminaron los ciclos.</translation>
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
    <name>CycleWords</name>
    <message>
        <source>Infusion</source>
        <translation>Infusión</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Estudio de imagen</translation>
    </message>
    <message>
        <source>Blood test</source>
        <translation>Análisis de sangre</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicina</translation>
    </message>
    <message>
        <source>{kind}: {name}, cycle {number}, day {day}</source>
        <translation>{kind}: {name}, ciclo {number}, día {day}</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>Notes, with their pictures and files</source>
        <translation>Notas, con sus imágenes y archivos</translation>
    </message>
    <message>
        <source>Symptom diary</source>
        <translation>Diario de síntomas</translation>
    </message>
    <message>
        <source>Medicines, allergies, care team, insurance, treatment summary</source>
        <translation>Medicinas, alergias, equipo médico, seguro, resumen del tratamiento</translation>
    </message>
    <message>
        <source>Calendars and treatment cycles</source>
        <translation>Calendarios y ciclos de tratamiento</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Starred trials</source>
        <translation>Estudios con estrella</translation>
    </message>
    <message>
        <source>What you said about the cancer</source>
        <translation>Lo que usted dijo sobre el cáncer</translation>
    </message>
    <message>
        <source>Saved articles</source>
        <translation>Artículos guardados</translation>
    </message>
    <message>
        <source>Nothing of yours is in it yet.</source>
        <translation>Todavía no contiene nada suyo.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in the trash</source>
        <translation>
            <numerusform>%n nota en la papelera</numerusform>
            <numerusform>%n notas en la papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) or file(s)</source>
        <translation>
            <numerusform>%n imagen o archivo</numerusform>
            <numerusform>%n imágenes o archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the diary</source>
        <translation>
            <numerusform>%n día del diario</numerusform>
            <numerusform>%n días del diario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of your lists</source>
        <translation>
            <numerusform>%n línea de sus listas</numerusform>
            <numerusform>%n líneas de sus listas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>%n búsqueda guardada</numerusform>
            <numerusform>%n búsquedas guardadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n starred trial(s)</source>
        <translation>
            <numerusform>%n estudio con estrella</numerusform>
            <numerusform>%n estudios con estrella</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved article(s)</source>
        <translation>
            <numerusform>%n artículo guardado</numerusform>
            <numerusform>%n artículos guardados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n que es nueva</numerusform>
            <numerusform>%n que son nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different from yours</source>
        <translation>
            <numerusform>%n distinta de la suya</numerusform>
            <numerusform>%n distintas de las suyas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you have already</source>
        <translation>
            <numerusform>%n que ya tiene</numerusform>
            <numerusform>%n que ya tiene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that can&apos;t be read</source>
        <translation>
            <numerusform>%n que no se puede leer</numerusform>
            <numerusform>%n que no se pueden leer</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>antes de volver a una copia</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>antes de actualizar el programa</translation>
    </message>
    <message>
        <source>because you asked</source>
        <translation>porque usted lo pidió</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>de forma automática</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <comment>a day with its weekday</comment>
        <translation>ddd, d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>The day</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Nobody sees this diary but you.</source>
        <translation>Nadie ve este diario, solo usted.</translation>
    </message>
    <message>
        <source>Choose symptoms…</source>
        <translation>Elegir síntomas…</translation>
    </message>
    <message>
        <source>The same as last time</source>
        <translation>Igual que la última vez</translation>
    </message>
    <message>
        <source>Clear this day</source>
        <translation>Vaciar este día</translation>
    </message>
    <message>
        <source>Choose a few symptoms you want to keep an eye on, in your own words.</source>
        <translation>Elija unos pocos síntomas que quiera seguir de cerca, con sus propias palabras.</translation>
    </message>
    <message>
        <source>More: sleep, weight, temperature, what helped</source>
        <translation>Más: sueño, peso, temperatura, lo que alivió</translation>
    </message>
    <message>
        <source>Unit of weight</source>
        <translation>Unidad de peso</translation>
    </message>
    <message>
        <source>Unit of temperature</source>
        <translation>Unidad de temperatura</translation>
    </message>
    <message>
        <source>Hours of sleep</source>
        <translation>Horas de sueño</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>What helped</source>
        <translation>Lo que alivió</translation>
    </message>
    <message>
        <source>Anything else about this day</source>
        <translation>Algo más sobre este día</translation>
    </message>
    <message>
        <source>0 is none, 10 is the worst you can imagine</source>
        <translation>0 es nada, 10 es lo peor que pueda imaginar</translation>
    </message>
    <message>
        <source>0 is very bad, 10 is very good</source>
        <translation>0 es muy mal, 10 es muy bien</translation>
    </message>
    <message>
        <source>Sleep last night</source>
        <translation>Sueño de anoche</translation>
    </message>
    <message>
        <source>0 is in bed all day, 10 is as active as you like to be</source>
        <translation>0 es en cama todo el día, 10 es con toda la actividad que usted quiere</translation>
    </message>
    <message>
        <source>Type a number, such as 7.5.</source>
        <translation>Escriba un número, como 7.5.</translation>
    </message>
    <message>
        <source>Look at the number and its unit again.</source>
        <translation>Mire otra vez el número y su unidad.</translation>
    </message>
</context>
<context>
    <name>DeletePage</name>
    <message>
        <source>Delete everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>For the day you give this computer away, or want to begin anew.</source>
        <translation>Para el día en que regale esta computadora o quiera empezar de nuevo.</translation>
    </message>
    <message>
        <source>What is deleted</source>
        <translation>Lo que se borra</translation>
    </message>
    <message>
        <source>What this can&apos;t reach</source>
        <translation>Lo que no se puede alcanzar desde aquí</translation>
    </message>
    <message>
        <source>There is no way back</source>
        <translation>No hay vuelta atrás</translation>
    </message>
    <message>
        <source>Export everything first if you may ever want to read it again.</source>
        <translation>Exporte todo antes, por si alguna vez quiere volver a leerlo.</translation>
    </message>
    <message>
        <source>Type the word {word}</source>
        <translation>Escriba la palabra {word}</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>BORRAR</translation>
    </message>
    <message>
        <source>Your notes, diary, lists, calendars, searches, stars and articles</source>
        <translation>Sus notas, diario, listas, calendarios, búsquedas, estrellas y artículos</translation>
    </message>
    <message>
        <source>The stored trials, the settings of the window, and the program&apos;s log</source>
        <translation>Los estudios guardados, los ajustes de la ventana y el registro del programa</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) that the program made</source>
        <translation>
            <numerusform>%n copia de seguridad que hizo el programa</numerusform>
            <numerusform>%n copias de seguridad que hizo el programa</numerusform>
        </translation>
    </message>
    <message>
        <source>among them those in {place}</source>
        <translation>entre ellas, las de {place}</translation>
    </message>
    <message>
        <source>A backup you saved</source>
        <translation>Una copia que usted guardó</translation>
    </message>
    <message>
        <source>An export</source>
        <translation>Una exportación</translation>
    </message>
    <message>
        <source>A copy for a caregiver</source>
        <translation>Una copia para quien le cuida</translation>
    </message>
    <message>
        <source>{what}: {place} (delete it there yourself)</source>
        <translation>{what}: {place} (bórrela allí usted)</translation>
    </message>
    <message>
        <source>A second place that is not plugged in now, and copies on other computers.</source>
        <translation>Un segundo lugar que ahora no está conectado, y copias en otras computadoras.</translation>
    </message>
    <message>
        <source>Backups that the system makes of this computer.</source>
        <translation>Las copias que el sistema hace de esta computadora.</translation>
    </message>
    <message>
        <source>What you printed, sent or gave to somebody.</source>
        <translation>Lo que usted imprimió, envió o dio a alguien.</translation>
    </message>
    <message>
        <source>Traces that a disk keeps for a while, unless the lock was on or the whole disk is encrypted.</source>
        <translation>Rastros que un disco conserva un tiempo, a menos que el candado estuviera puesto o el disco entero esté cifrado.</translation>
    </message>
    <message>
        <source>Everything of yours is deleted. The program is as on its first day.</source>
        <translation>Todo lo suyo está borrado. El programa está como el primer día.</translation>
    </message>
    <message>
        <source>These files could not be deleted; delete them yourself: {files}</source>
        <translation>Estos archivos no se pudieron borrar; bórrelos usted: {files}</translation>
    </message>
    <message>
        <source>Deleting everything</source>
        <translation>Borrando todo</translation>
    </message>
    <message>
        <source>It takes a moment.</source>
        <translation>Tarda un momento.</translation>
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
    <name>DiaryPane</name>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Cómo ha ido</translation>
    </message>
    <message>
        <source>What to show of the diary</source>
        <translation>Qué mostrar del diario</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Otro día…</translation>
    </message>
    <message>
        <source>Days in the diary</source>
        <translation>Días en el diario</translation>
    </message>
    <message>
        <source>No day was written yet</source>
        <translation>Todavía no se anotó ningún día</translation>
    </message>
    <message>
        <source>A day takes a few taps. Nobody sees this diary but you.</source>
        <translation>Un día lleva unos pocos toques. Nadie ve este diario, solo usted.</translation>
    </message>
    <message>
        <source>Back to the days</source>
        <translation>Volver a los días</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Otro día</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>The day was cleared.</source>
        <translation>El día se vació.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Todavía no está guardado</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saved, but for one number</source>
        <translation>Guardado, menos un número</translation>
    </message>
</context>
<context>
    <name>DiaryWords</name>
    <message>
        <source>None</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Leve</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderado</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Hours of sleep</source>
        <translation>Horas de sueño</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sueño</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Tiredness</source>
        <translation>Cansancio</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Nausea</source>
        <translation>Náuseas</translation>
    </message>
    <message>
        <source>Numb or tingling hands or feet</source>
        <translation>Manos o pies dormidos o con hormigueo</translation>
    </message>
    <message>
        <source>Diarrhea</source>
        <translation>Diarrea</translation>
    </message>
    <message>
        <source>Constipation</source>
        <translation>Estreñimiento</translation>
    </message>
    <message>
        <source>Mouth sores</source>
        <translation>Llagas en la boca</translation>
    </message>
    <message>
        <source>Hot flashes</source>
        <translation>Sofocos</translation>
    </message>
    <message>
        <source>Joint pain</source>
        <translation>Dolor en las articulaciones</translation>
    </message>
    <message>
        <source>Shortness of breath</source>
        <translation>Falta de aire</translation>
    </message>
    <message>
        <source>Cough</source>
        <translation>Tos</translation>
    </message>
    <message>
        <source>Little appetite</source>
        <translation>Poco apetito</translation>
    </message>
    <message>
        <source>Sore hands or feet</source>
        <translation>Manos o pies adoloridos</translation>
    </message>
    <message>
        <source>Swollen arm</source>
        <translation>Brazo hinchado</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Preocupación</translation>
    </message>
    <message>
        <source>Trouble concentrating</source>
        <translation>Dificultad para concentrarse</translation>
    </message>
    <message>
        <source>{what} {level}</source>
        <translation>{what} {level}</translation>
    </message>
    <message>
        <source>{hours} h of sleep</source>
        <translation>{hours} h de sueño</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) noted.</source>
        <translation>
            <numerusform>%n día anotado.</numerusform>
            <numerusform>%n días anotados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lowest {low}, highest {high}, last {last} on {day}.</source>
        <translation>Menor {low}, mayor {high}, último {last} el {day}.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>What differs</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Struck out: only in the earlier text. Underlined: only in the present one.</source>
        <translation>Tachado: solo en el texto anterior. Subrayado: solo en el actual.</translation>
    </message>
    <message>
        <source>Both texts are the same.</source>
        <translation>Los dos textos son iguales.</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>What differs</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DrugWords</name>
    <message>
        <source>For early breast cancer</source>
        <translation>Para el cáncer de mama (seno) temprano</translation>
    </message>
    <message>
        <source>Since it spread</source>
        <translation>Desde que se extendió</translation>
    </message>
    <message>
        <source>Not known whether early or since it spread</source>
        <translation>No se sabe si fue para el cáncer temprano o desde que se extendió</translation>
    </message>
    <message>
        <source>The treatment stopped working</source>
        <translation>El tratamiento dejó de funcionar</translation>
    </message>
    <message>
        <source>Stopped because of side effects</source>
        <translation>Se dejó por efectos secundarios</translation>
    </message>
    <message>
        <source>Finished as planned</source>
        <translation>Terminó como estaba previsto</translation>
    </message>
    <message>
        <source>Stopped for another reason</source>
        <translation>Se dejó por otra razón</translation>
    </message>
    <message>
        <source>Not known why it was stopped</source>
        <translation>No se sabe por qué se dejó</translation>
    </message>
    <message>
        <source>a medicine whose name is not known</source>
        <translation>un medicamento cuyo nombre no se sabe</translation>
    </message>
    <message>
        <source>since {start}, still going on</source>
        <translation>desde {start}, sigue</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>sigue</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>desde {start}</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>hasta {end}</translation>
    </message>
    <message>
        <source>no date given</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <comment>the form of a whole date</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>the form of a month with its year</comment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Surgery</source>
        <translation>Cirugía</translation>
    </message>
    <message>
        <source>Radiation</source>
        <translation>Radiación</translation>
    </message>
    <message>
        <source>hormone therapy</source>
        <translation>terapia hormonal</translation>
    </message>
    <message>
        <source>aromatase inhibitor</source>
        <translation>inhibidor de la aromatasa</translation>
    </message>
    <message>
        <source>aromatase inhibitor (non-steroidal)</source>
        <translation>inhibidor de la aromatasa (no esteroideo)</translation>
    </message>
    <message>
        <source>aromatase inhibitor (steroidal)</source>
        <translation>inhibidor de la aromatasa (esteroideo)</translation>
    </message>
    <message>
        <source>estrogen receptor modulator (SERM)</source>
        <translation>modulador del receptor de estrógeno (SERM)</translation>
    </message>
    <message>
        <source>estrogen receptor degrader (SERD)</source>
        <translation>degradador del receptor de estrógeno (SERD)</translation>
    </message>
    <message>
        <source>oral SERD or other new estrogen receptor drug</source>
        <translation>SERD oral u otro medicamento nuevo del receptor de estrógeno</translation>
    </message>
    <message>
        <source>switching off the ovaries</source>
        <translation>detener los ovarios</translation>
    </message>
    <message>
        <source>progestin</source>
        <translation>progestágeno</translation>
    </message>
    <message>
        <source>CDK4/6 inhibitor</source>
        <translation>inhibidor de CDK4/6</translation>
    </message>
    <message>
        <source>other CDK inhibitor</source>
        <translation>otro inhibidor de CDK</translation>
    </message>
    <message>
        <source>PI3K, AKT or mTOR inhibitor</source>
        <translation>inhibidor de PI3K, AKT o mTOR</translation>
    </message>
    <message>
        <source>PI3K inhibitor</source>
        <translation>inhibidor de PI3K</translation>
    </message>
    <message>
        <source>AKT inhibitor</source>
        <translation>inhibidor de AKT</translation>
    </message>
    <message>
        <source>mTOR inhibitor</source>
        <translation>inhibidor de mTOR</translation>
    </message>
    <message>
        <source>PARP inhibitor</source>
        <translation>inhibidor de PARP</translation>
    </message>
    <message>
        <source>HER2-targeted therapy</source>
        <translation>terapia dirigida a HER2</translation>
    </message>
    <message>
        <source>HER2-targeted antibody</source>
        <translation>anticuerpo dirigido a HER2</translation>
    </message>
    <message>
        <source>HER2-targeted tablet</source>
        <translation>pastilla dirigida a HER2</translation>
    </message>
    <message>
        <source>HER2 antibody with two targets</source>
        <translation>anticuerpo de HER2 con dos blancos</translation>
    </message>
    <message>
        <source>HER2 antibody-drug conjugate</source>
        <translation>conjugado de anticuerpo y medicamento (HER2)</translation>
    </message>
    <message>
        <source>antibody-drug conjugate</source>
        <translation>conjugado de anticuerpo y medicamento</translation>
    </message>
    <message>
        <source>immunotherapy</source>
        <translation>inmunoterapia</translation>
    </message>
    <message>
        <source>chemotherapy</source>
        <translation>quimioterapia</translation>
    </message>
    <message>
        <source>chemotherapy (taxane)</source>
        <translation>quimioterapia (taxano)</translation>
    </message>
    <message>
        <source>chemotherapy (anthracycline)</source>
        <translation>quimioterapia (antraciclina)</translation>
    </message>
    <message>
        <source>chemotherapy (capecitabine)</source>
        <translation>quimioterapia (capecitabina)</translation>
    </message>
    <message>
        <source>chemotherapy (fluoropyrimidine)</source>
        <translation>quimioterapia (fluoropirimidina)</translation>
    </message>
    <message>
        <source>chemotherapy (platinum)</source>
        <translation>quimioterapia (platino)</translation>
    </message>
    <message>
        <source>chemotherapy (eribulin)</source>
        <translation>quimioterapia (eribulina)</translation>
    </message>
    <message>
        <source>chemotherapy (vinca alkaloid)</source>
        <translation>quimioterapia (alcaloide de la vinca)</translation>
    </message>
    <message>
        <source>chemotherapy (gemcitabine)</source>
        <translation>quimioterapia (gemcitabina)</translation>
    </message>
    <message>
        <source>chemotherapy (topoisomerase inhibitor)</source>
        <translation>quimioterapia (inhibidor de la topoisomerasa)</translation>
    </message>
    <message>
        <source>other chemotherapy</source>
        <translation>otra quimioterapia</translation>
    </message>
    <message>
        <source>drug against new blood vessels</source>
        <translation>medicamento contra los vasos sanguíneos nuevos</translation>
    </message>
    <message>
        <source>HDAC inhibitor</source>
        <translation>inhibidor de HDAC</translation>
    </message>
    <message>
        <source>drug acting on the androgen receptor</source>
        <translation>medicamento que actúa en el receptor de andrógenos</translation>
    </message>
    <message>
        <source>bone-strengthening drug</source>
        <translation>medicamento para fortalecer los huesos</translation>
    </message>
    <message>
        <source>targeted therapy</source>
        <translation>terapia dirigida</translation>
    </message>
    <message>
        <source>radioligand</source>
        <translation>radioligando</translation>
    </message>
    <message>
        <source>other targeted therapy</source>
        <translation>otra terapia dirigida</translation>
    </message>
</context>
<context>
    <name>DrugsHad</name>
    <message>
        <source>{drug} is on the list already.</source>
        <translation>{drug} ya está en la lista.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>EditorBanners</name>
    <message>
        <source>This note was changed elsewhere meanwhile</source>
        <translation>Mientras tanto, esta nota se cambió en otro lugar</translation>
    </message>
    <message>
        <source>Nothing is lost. Your text goes on here, as a note of its own.</source>
        <translation>No se perdió nada. Su texto sigue aquí, como una nota aparte.</translation>
    </message>
    <message>
        <source>This note is in the trash</source>
        <translation>Esta nota está en la papelera</translation>
    </message>
    <message>
        <source>It can be read here, and put back for 30 days.</source>
        <translation>Puede leerla aquí y recuperarla durante 30 días.</translation>
    </message>
    <message>
        <source>Show the other text</source>
        <translation>Ver el otro texto</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Recuperarla</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>How the words look</source>
        <translation>Aspecto de las palabras</translation>
    </message>
    <message>
        <source>Check box (Ctrl+Shift+9)</source>
        <translation>Casilla (Ctrl+Mayús+9)</translation>
    </message>
    <message>
        <source>Question for your team</source>
        <translation>Pregunta para su equipo</translation>
    </message>
    <message>
        <source>Link to a trial, article, event or note (Ctrl+K)</source>
        <translation>Enlazar con un ensayo, artículo, cita o nota (Ctrl+K)</translation>
    </message>
    <message>
        <source>Add a picture or file</source>
        <translation>Añadir una imagen o un archivo</translation>
    </message>
    <message>
        <source>Keep this note at the top</source>
        <translation>Mantener esta nota arriba</translation>
    </message>
    <message>
        <source>No longer keep it at the top</source>
        <translation>Dejar de mantenerla arriba</translation>
    </message>
    <message>
        <source>More for this note</source>
        <translation>Más para esta nota</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>Encabezado menor</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Negrita</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Cursiva</translation>
    </message>
    <message>
        <source>Struck out</source>
        <translation>Tachado</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Lista numerada</translation>
    </message>
    <message>
        <source>List to tick off</source>
        <translation>Lista con casillas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Earlier texts…</source>
        <translation>Textos anteriores…</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Guardar como Markdown…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>As the program</source>
        <translation>Como el programa</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Columna {number}</translation>
    </message>
</context>
<context>
    <name>EventActions</name>
    <message>
        <source>Added: {what}</source>
        <translation>Se agregó: {what}</translation>
    </message>
    <message>
        <source>Moved: {what}, {when}</source>
        <translation>Movido: {what}, {when}</translation>
    </message>
    <message>
        <source>Days of a treatment are moved together with its cycle: press Enter on this one, or choose “Change treatment cycles…”.</source>
        <translation>Los días de un tratamiento se mueven junto con su ciclo: pulse Intro sobre este, o elija «Cambiar los ciclos de tratamiento…».</translation>
    </message>
    <message>
        <source>This event can&apos;t be moved here: it comes from a calendar you follow, or from the one that comes with the program.</source>
        <translation>Este evento no se puede mover aquí: viene de un calendario que usted sigue, o del que viene con el programa.</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>{what}, {day}</source>
        <translation>{what}, {day}</translation>
    </message>
    <message>
        <source>What was said:</source>
        <translation>Qué se dijo:</translation>
    </message>
    <message>
        <source>Hidden: {what}</source>
        <translation>Se ocultó: {what}</translation>
    </message>
    <message>
        <source>This event repeats. Which dates are meant?</source>
        <translation>Este evento se repite. ¿A qué fechas se refiere?</translation>
    </message>
    <message>
        <source>Only this date</source>
        <translation>Solo a esta fecha</translation>
    </message>
    <message>
        <source>This and all later ones</source>
        <translation>A esta y a todas las siguientes</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>A todas las fechas</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Se cambió: {what}</translation>
    </message>
    <message>
        <source>Deleted: {what}</source>
        <translation>Se eliminó: {what}</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Add to the calendar</source>
        <translation>Agregar al calendario</translation>
    </message>
    <message>
        <source>Change this event</source>
        <translation>Cambiar este evento</translation>
    </message>
    <message>
        <source>The whole day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Recordármelo</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Wherever I am</source>
        <translation>Donde yo esté</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Address of the video call</source>
        <translation>Dirección de la videollamada</translation>
    </message>
    <message>
        <source>Attachments, one address a line</source>
        <translation>Archivos adjuntos, una dirección por línea</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Say in a word or two what it is.</source>
        <translation>Diga en una o dos palabras qué es.</translation>
    </message>
    <message>
        <source>This lies before the beginning.</source>
        <translation>Esto queda antes del comienzo.</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Enter opens. Alt with an arrow key moves an event, by a day or a week; Shift and Alt stretch it.</source>
        <translation>Intro abre. Alt con una flecha mueve un evento, un día o una semana; Mayús y Alt lo alargan o acortan.</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se repite</translation>
    </message>
</context>
<context>
    <name>EventMenu</name>
    <message>
        <source>Open	Enter</source>
        <translation>Abrir	Intro</translation>
    </message>
    <message>
        <source>A day earlier	Alt+Left</source>
        <translation>Un día antes	Alt+Izquierda</translation>
    </message>
    <message>
        <source>A day later	Alt+Right</source>
        <translation>Un día después	Alt+Derecha</translation>
    </message>
    <message>
        <source>15 minutes earlier	Alt+Up</source>
        <translation>15 minutos antes	Alt+Arriba</translation>
    </message>
    <message>
        <source>15 minutes later	Alt+Down</source>
        <translation>15 minutos después	Alt+Abajo</translation>
    </message>
    <message>
        <source>15 minutes shorter	Shift+Alt+Up</source>
        <translation>15 minutos más corto	Mayús+Alt+Arriba</translation>
    </message>
    <message>
        <source>15 minutes longer	Shift+Alt+Down</source>
        <translation>15 minutos más largo	Mayús+Alt+Abajo</translation>
    </message>
    <message>
        <source>A day shorter	Shift+Alt+Left</source>
        <translation>Un día más corto	Mayús+Alt+Izquierda</translation>
    </message>
    <message>
        <source>A day longer	Shift+Alt+Right</source>
        <translation>Un día más largo	Mayús+Alt+Derecha</translation>
    </message>
</context>
<context>
    <name>EventView</name>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Where: {place}</source>
        <translation>Dónde: {place}</translation>
    </message>
    <message>
        <source>With: {people}</source>
        <translation>Con: {people}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Hide this event</source>
        <translation>Ocultar este evento</translation>
    </message>
    <message>
        <source>Write what was said</source>
        <translation>Anotar lo que se dijo</translation>
    </message>
    <message>
        <source>Make the page for it</source>
        <translation>Hacer la página para esta consulta</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llamar al {number}</translation>
    </message>
    <message>
        <source>Join by video</source>
        <translation>Entrar por video</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Inscribirse</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Abrir su página</translation>
    </message>
    <message>
        <source>Open: {name}</source>
        <translation>Abrir: {name}</translation>
    </message>
    <message>
        <source>Open the trial {number}</source>
        <translation>Abrir el estudio {number}</translation>
    </message>
    <message>
        <source>Open the article: {title}</source>
        <translation>Abrir el artículo: {title}</translation>
    </message>
    <message>
        <source>Open the note: {title}</source>
        <translation>Abrir la nota: {title}</translation>
    </message>
    <message>
        <source>Link a trial, note or article…</source>
        <translation>Enlazar un estudio, una nota o un artículo…</translation>
    </message>
    <message>
        <source>Take the link away: {name}</source>
        <translation>Quitar el enlace: {name}</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Recordármelo</translation>
    </message>
    <message>
        <source>I have registered</source>
        <translation>Ya me inscribí</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Other calendar programs read this file. A series is always written whole.</source>
        <translation>Otros programas de calendario leen este archivo. Una serie siempre se escribe completa.</translation>
    </message>
    <message>
        <source>All calendars</source>
        <translation>Todos los calendarios</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Only what touches some days</source>
        <translation>Solo lo que cae en ciertos días</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>This lies before the first day.</source>
        <translation>Es anterior al primer día.</translation>
    </message>
</context>
<context>
    <name>FeedActions</name>
    <message>
        <source>Asking for the feed</source>
        <translation>Pidiendo el canal</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>Se agregó %n canal.</numerusform>
            <numerusform>Se agregaron %n canales.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of feeds is saved.</source>
        <translation>La lista de fuentes está guardada.</translation>
    </message>
    <message>
        <source>Asking the feeds</source>
        <translation>Preguntando a los canales</translation>
    </message>
    <message>
        <source>{feed}: {problem}</source>
        <translation>{feed}: {problem}</translation>
    </message>
    <message>
        <source>The headlines that were there are kept.</source>
        <translation>Los titulares que ya estaban se conservan.</translation>
    </message>
    <message>
        <source>Stopped. What is finished is kept.</source>
        <translation>Detenido. Lo que ya está hecho se conserva.</translation>
    </message>
    <message>
        <source>Headline dismissed.</source>
        <translation>Titular descartado.</translation>
    </message>
    <message>
        <source>Fetching the page</source>
        <translation>Descargando la página</translation>
    </message>
    <message>
        <source>Saved. You find it under “Saved”.</source>
        <translation>Guardado. Lo encuentra en «Guardados».</translation>
    </message>
    <message>
        <source>Asking the feed</source>
        <translation>Preguntando al canal</translation>
    </message>
    <message>
        <source>“{title}” is no longer followed.</source>
        <translation>Ya no se sigue «{title}».</translation>
    </message>
</context>
<context>
    <name>FeedsPane</name>
    <message>
        <source>Address of a feed</source>
        <translation>Dirección de un canal</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Add the feed</source>
        <translation>Agregar el canal</translation>
    </message>
    <message>
        <source>Add from a file (OPML)…</source>
        <translation>Agregar desde un archivo (OPML)…</translation>
    </message>
    <message>
        <source>Save my feeds as a file…</source>
        <translation>Guardar mis fuentes como archivo…</translation>
    </message>
    <message>
        <source>Get new headlines</source>
        <translation>Buscar titulares nuevos</translation>
    </message>
    <message>
        <source>Asking the feeds</source>
        <translation>Preguntando a los canales</translation>
    </message>
    <message>
        <source>New headlines</source>
        <translation>Titulares nuevos</translation>
    </message>
    <message>
        <source>My feeds</source>
        <translation>Mis canales</translation>
    </message>
    <message>
        <source>What of the feeds</source>
        <translation>Qué ver de los canales</translation>
    </message>
    <message>
        <source>Enter or the menu key: save it, dismiss it. Space saves it.</source>
        <translation>Entrar o la tecla de menú: guardarlo, descartarlo. La barra espaciadora lo guarda.</translation>
    </message>
    <message>
        <source>Save it to read</source>
        <translation>Guardarlo para leer</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>The menu key: refresh, remove.</source>
        <translation>La tecla de menú: actualizar, quitar.</translation>
    </message>
    <message>
        <source>Follow a site by its feed</source>
        <translation>Siga un sitio por su canal</translation>
    </message>
    <message>
        <source>Many sites and journals have an RSS or Atom feed. The program asks it only when you press “Get new headlines”.</source>
        <translation>Muchos sitios y revistas tienen un canal RSS o Atom. El programa le pregunta solo cuando usted pulsa «Buscar titulares nuevos».</translation>
    </message>
    <message>
        <source>No new headlines</source>
        <translation>No hay titulares nuevos</translation>
    </message>
    <message>
        <source>What the feeds bring is shown here, to save or to dismiss.</source>
        <translation>Aquí se muestra lo que traen los canales, para guardarlo o descartarlo.</translation>
    </message>
    <message>
        <source>No feeds yet</source>
        <translation>Todavía no hay canales</translation>
    </message>
    <message>
        <source>Paste the address of a feed above. None is set up beforehand, so that the program asks nobody you have not chosen.</source>
        <translation>Pegue arriba la dirección de un canal. No hay ninguno puesto de antemano, para que el programa no pregunte a nadie que usted no haya elegido.</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <translation>No respondió</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Last asked {day}</source>
        <translation>Última consulta: {day}</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Sin consultar todavía</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Dismiss it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Remove the feed</source>
        <translation>Quitar el canal</translation>
    </message>
    <message>
        <source>Choose a list of feeds</source>
        <translation>Elegir una lista de canales</translation>
    </message>
    <message>
        <source>Lists of feeds ({patterns})</source>
        <translation>Listas de canales ({patterns})</translation>
    </message>
    <message>
        <source>Save the list of feeds</source>
        <translation>Guardar la lista de fuentes</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Get updates</source>
        <translation>Buscar novedades</translation>
    </message>
    <message>
        <source>Getting trials</source>
        <translation>Descargando los estudios</translation>
    </message>
    <message>
        <source>The registry can&apos;t be reached at the moment</source>
        <translation>En este momento no se puede llegar al registro</translation>
    </message>
    <message>
        <source>Everything that is stored here still works: searching, reading, stars.</source>
        <translation>Todo lo guardado aquí sigue funcionando: buscar, leer, marcar con estrella.</translation>
    </message>
    <message>
        <source>Asking the registry…</source>
        <translation>Preguntando al registro…</translation>
    </message>
    <message>
        <source>{fetched} of {all} trials</source>
        <translation>{fetched} de {all} estudios</translation>
    </message>
    <message>
        <source>{fetched} trials</source>
        <translation>{fetched} estudios</translation>
    </message>
    <message>
        <source>Stopped. What was fetched is kept; the next time goes on from there.</source>
        <translation>Detenido. Lo descargado se conserva; la próxima vez sigue desde ahí.</translation>
    </message>
    <message>
        <source>The registry has nothing new since the last time.</source>
        <translation>El registro no tiene nada nuevo desde la última vez.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n con cambios</numerusform>
            <numerusform>%n con cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n cerrado</numerusform>
            <numerusform>%n cerrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer listed</source>
        <translation>
            <numerusform>%n que ya no aparece</numerusform>
            <numerusform>%n que ya no aparecen</numerusform>
        </translation>
    </message>
    <message>
        <source>Trials are up to date: {counts}.</source>
        <translation>Los estudios están al día: {counts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n ficha no se pudo leer y se omitió.</numerusform>
            <numerusform>%n fichas no se pudieron leer y se omitieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked with the registry today.</source>
        <translation>Comprobado hoy con el registro.</translation>
    </message>
    <message numerus="yes">
        <source>Checked with the registry %n day(s) ago.</source>
        <translation>
            <numerusform>Comprobado con el registro hace %n día.</numerusform>
            <numerusform>Comprobado con el registro hace %n días.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>ZIP code or city</source>
        <translation>Código postal (ZIP) o ciudad</translation>
    </message>
    <message>
        <source>Any distance</source>
        <translation>Cualquier distancia</translation>
    </message>
    <message>
        <source>Within {miles} miles</source>
        <translation>A {miles} millas o menos</translation>
    </message>
    <message>
        <source>How it fits you</source>
        <translation>Cómo encaja con usted</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado del estudio</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Kind of treatment</source>
        <translation>Tipo de tratamiento</translation>
    </message>
    <message>
        <source>Any country</source>
        <translation>Cualquier país</translation>
    </message>
    <message>
        <source>Any state or region</source>
        <translation>Cualquier estado o región</translation>
    </message>
    <message>
        <source>Only trials updated since</source>
        <translation>Solo estudios actualizados desde</translation>
    </message>
    <message>
        <source>Only trials with results posted</source>
        <translation>Solo estudios con resultados publicados</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Cerca de</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hasta qué distancia</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Estado o región</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Updated since</source>
        <translation>Actualizado desde</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Show the trials</source>
        <translation>Ver los estudios</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message numerus="yes">
        <source>Show %n trial(s)</source>
        <translation>
            <numerusform>Ver %n estudio</numerusform>
            <numerusform>Ver %n estudios</numerusform>
        </translation>
    </message>
    <message>
        <source>{country} ({count})</source>
        <translation>{country} ({count})</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>El lugar anterior</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>El lugar siguiente</translation>
    </message>
    <message>
        <source>Close finding</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
</context>
<context>
    <name>FirstOffer</name>
    <message>
        <source>Good to have you here</source>
        <translation>Qué bueno que está aquí</translation>
    </message>
    <message>
        <source>Two things you may like to set now. You find both later under “Your data” at the side of the window.</source>
        <translation>Dos cosas que tal vez quiera ajustar ahora. Las encontrará después en «Sus datos», al lado de la ventana.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Size of words</source>
        <translation>Tamaño de las letras</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>A lock for what you write</source>
        <translation>Un candado para lo que escribe</translation>
    </message>
    <message>
        <source>Your notes, plans and lists stay on this computer. A passphrase keeps them from others who use it.</source>
        <translation>Sus notas, planes y listas se quedan en esta computadora. Una frase de contraseña los protege de otras personas que la usan.</translation>
    </message>
    <message>
        <source>For this, whoever set the program up adds its extra part “lock”:</source>
        <translation>Para esto, quien instaló el programa añade su parte adicional «lock»:</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Poner una frase de contraseña…</translation>
    </message>
</context>
<context>
    <name>FitCount</name>
    <message>
        <source>Of the stored trials, {none} have nothing against them in what could be checked, {ask} have something to ask about, {may_not} may not fit.</source>
        <translation>De los estudios guardados, {none} no tienen nada en contra en lo que se pudo revisar, {ask} tienen algo que preguntar y {may_not} quizás no encajan.</translation>
    </message>
</context>
<context>
    <name>FitSection</name>
    <message>
        <source>How does this trial fit you?</source>
        <translation>¿Cómo encaja este estudio con usted?</translation>
    </message>
    <message>
        <source>Eight short questions lay your answers beside what the trial asks. They stay on this computer.</source>
        <translation>Ocho preguntas cortas ponen sus respuestas junto a lo que pide el estudio. Se quedan en esta computadora.</translation>
    </message>
    <message>
        <source>About the cancer…</source>
        <translation>Sobre el cáncer…</translation>
    </message>
    <message>
        <source>How it fits</source>
        <translation>Cómo encaja</translation>
    </message>
    <message>
        <source>Change what you said…</source>
        <translation>Cambiar lo que dijo…</translation>
    </message>
</context>
<context>
    <name>FitWords</name>
    <message>
        <source>Fits</source>
        <translation>Encaja</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>May not fit</source>
        <translation>Quizás no encaja</translation>
    </message>
    <message>
        <source>Nothing against it so far</source>
        <translation>Nada en contra hasta ahora</translation>
    </message>
    <message>
        <source>Something to ask</source>
        <translation>Algo que preguntar</translation>
    </message>
    <message>
        <source>You said: {said}</source>
        <translation>Usted dijo: {said}</translation>
    </message>
    <message>
        <source>The trial says: “{quote}”</source>
        <translation>El estudio dice: «{quote}»</translation>
    </message>
    <message>
        <source>You also told us about {names}; this trial&apos;s text says nothing of it.</source>
        <translation>También nos habló de {names}; el texto de este estudio no dice nada de eso.</translation>
    </message>
</context>
<context>
    <name>Fitting</name>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
</context>
<context>
    <name>FollowedCalendars</name>
    <message>
        <source>Calendars you follow</source>
        <translation>Calendarios que usted sigue</translation>
    </message>
    <message>
        <source>A clinic or a group may publish a calendar on the web. It is asked from time to time while the program is open; whoever publishes it can see that.</source>
        <translation>Una clínica o un grupo puede publicar un calendario en la web. Se le consulta de vez en cuando mientras el programa está abierto; quien lo publica puede verlo.</translation>
    </message>
    <message>
        <source>Address of a calendar</source>
        <translation>Dirección de un calendario</translation>
    </message>
    <message>
        <source>They are talks, groups and the like</source>
        <translation>Son charlas, grupos y cosas parecidas</translation>
    </message>
    <message>
        <source>Community events</source>
        <translation>Eventos de la comunidad</translation>
    </message>
    <message>
        <source>Then you can note here that you have registered.</source>
        <translation>Así puede anotar aquí que ya se inscribió.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguirlo</translation>
    </message>
    <message>
        <source>Added by whoever set up this computer.</source>
        <translation>Lo añadió quien configuró esta computadora.</translation>
    </message>
    <message>
        <source>Hidden.</source>
        <translation>Oculto.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Refresh: {name}</source>
        <translation>Actualizar: {name}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Stop following: {name}</source>
        <translation>Dejar de seguir: {name}</translation>
    </message>
    <message>
        <source>Never read so far.</source>
        <translation>Todavía no se ha leído.</translation>
    </message>
    <message>
        <source>Up to date.</source>
        <translation>Al día.</translation>
    </message>
    <message numerus="yes">
        <source>As it was %n minute(s) ago.</source>
        <translation>
            <numerusform>Como estaba hace %n minuto.</numerusform>
            <numerusform>Como estaba hace %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was %n hour(s) ago.</source>
        <translation>
            <numerusform>Como estaba hace %n hora.</numerusform>
            <numerusform>Como estaba hace %n horas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was %n day(s) ago.</source>
        <translation>
            <numerusform>Como estaba hace %n día.</numerusform>
            <numerusform>Como estaba hace %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type or paste an address first.</source>
        <translation>Primero escriba o pegue una dirección.</translation>
    </message>
    <message>
        <source>Stop following {name}?</source>
        <translation>¿Dejar de seguir {name}?</translation>
    </message>
    <message>
        <source>Its events leave your calendar. You can follow it again at any time.</source>
        <translation>Sus eventos saldrán de su calendario. Puede volver a seguirlo cuando quiera.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Companion is locked</source>
        <translation>Companion está cerrado con candado</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>When to call</source>
        <translation>Cuándo llamar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>From the paper you printed. Upper and lower case are alike.</source>
        <translation>Del papel que imprimió. Da igual mayúsculas o minúsculas.</translation>
    </message>
    <message>
        <source>Type your passphrase to go on where you were.</source>
        <translation>Escriba su frase de contraseña para seguir donde estaba.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Usar la frase de contraseña</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Usar el código de recuperación</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Ya puede intentarlo de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n second(s). Nothing is lost by waiting.</source>
        <translation>
            <numerusform>Puede intentarlo de nuevo en %n segundo. No se pierde nada por esperar.</numerusform>
            <numerusform>Puede intentarlo de nuevo en %n segundos. No se pierde nada por esperar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneRow</name>
    <message>
        <source>Not said</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Change found</source>
        <translation>Se encontró un cambio</translation>
    </message>
    <message>
        <source>No change found</source>
        <translation>No se encontró ningún cambio</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>No se hizo la prueba</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>I don&apos;t know whether inherited</source>
        <translation>No sé si es hereditario</translation>
    </message>
    <message>
        <source>Inherited (germline)</source>
        <translation>Hereditario (línea germinal)</translation>
    </message>
    <message>
        <source>In the tumor only</source>
        <translation>Solo en el tumor</translation>
    </message>
    <message>
        <source>{gene}: where it was found</source>
        <translation>{gene}: dónde se encontró</translation>
    </message>
    <message>
        <source>Take {gene} off the list</source>
        <translation>Quitar {gene} de la lista</translation>
    </message>
</context>
<context>
    <name>GenesPart</name>
    <message>
        <source>Such as TP53</source>
        <translation>Por ejemplo, TP53</translation>
    </message>
    <message>
        <source>Add the gene</source>
        <translation>Agregar el gen</translation>
    </message>
    <message>
        <source>Another gene</source>
        <translation>Otro gen</translation>
    </message>
    <message>
        <source>Type the short name of a gene, such as TP53.</source>
        <translation>Escriba el nombre corto de un gen, por ejemplo TP53.</translation>
    </message>
    <message>
        <source>{gene} is on the list already.</source>
        <translation>{gene} ya está en la lista.</translation>
    </message>
</context>
<context>
    <name>GetTrialsPage</name>
    <message>
        <source>Get trials</source>
        <translation>Descargar los estudios</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cáncer de mama (seno)</translation>
    </message>
    <message>
        <source>Breast cancer and advanced solid tumors</source>
        <translation>Cáncer de mama (seno) y tumores sólidos avanzados</translation>
    </message>
    <message>
        <source>What to keep</source>
        <translation>Qué guardar</translation>
    </message>
    <message>
        <source>Some trials for all advanced solid tumors take people with breast cancer too. They make the download about twice as large.</source>
        <translation>Algunos estudios para todos los tumores sólidos avanzados también admiten a personas con cáncer de mama (seno). Con ellos la descarga es cerca del doble.</translation>
    </message>
    <message>
        <source>Search trials on your own computer</source>
        <translation>Busque estudios en su propia computadora</translation>
    </message>
    <message>
        <source>What will be fetched</source>
        <translation>Qué se descargará</translation>
    </message>
    <message>
        <source>All breast cancer trials that are open, or may open, from the public registry ClinicalTrials.gov: some thousands. That is about 30 to 60 megabytes and takes a few minutes. You can stop at any time and go on later, and use the rest of the program meanwhile.</source>
        <translation>Todos los estudios de cáncer de mama (seno) que están abiertos o pueden abrirse, del registro público ClinicalTrials.gov: algunos miles. Son unos 30 a 60 megabytes y tarda unos minutos. Puede detenerlo cuando quiera y seguir después, y usar mientras tanto el resto del programa.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Qué se envía</translation>
    </message>
    <message>
        <source>Nothing about you. Everybody asks the registry the same broad question. What you search for, star or note stays on this computer.</source>
        <translation>Nada sobre usted. Todas las personas hacen al registro la misma pregunta amplia. Lo que usted busca, marca o anota se queda en esta computadora.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Searching works without the internet. Press “Get updates” now and then: it fetches only what changed.</source>
        <translation>La búsqueda funciona sin internet. Pulse «Buscar novedades» de vez en cuando: solo descarga lo que cambió.</translation>
    </message>
    <message>
        <source>Would you rather talk to somebody? Susan G. Komen&apos;s Clinical Trial Information Helpline: 1-877 GO KOMEN (1-877-465-6636).</source>
        <translation>¿Prefiere hablar con alguien? Línea de información sobre estudios clínicos de Susan G. Komen: 1-877 GO KOMEN (1-877-465-6636).</translation>
    </message>
</context>
<context>
    <name>GlossaryPane</name>
    <message>
        <source>Search the glossary</source>
        <translation>Buscar en el glosario</translation>
    </message>
    <message>
        <source>A word or a medicine</source>
        <translation>Una palabra o un medicamento</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Language of the glossary</source>
        <translation>Idioma del glosario</translation>
    </message>
    <message>
        <source>Kind of word</source>
        <translation>Tipo de palabra</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>This word is not in the glossary</source>
        <translation>Esta palabra no está en el glosario</translation>
    </message>
    <message>
        <source>Try fewer letters. Your team is glad to explain any word you bring them.</source>
        <translation>Pruebe con menos letras. Su equipo le explicará con gusto cualquier palabra que usted le lleve.</translation>
    </message>
    <message>
        <source>What the word means</source>
        <translation>Qué significa la palabra</translation>
    </message>
    <message>
        <source>Back to the words</source>
        <translation>Volver a las palabras</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Say: {sound}</source>
        <translation>Se pronuncia: {sound}</translation>
    </message>
    <message>
        <source>Also called: {names}</source>
        <translation>También se llama: {names}</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>Words near it</source>
        <translation>Palabras cercanas</translation>
    </message>
    <message>
        <source>Cancer and the body</source>
        <translation>El cáncer y el cuerpo</translation>
    </message>
    <message>
        <source>Biomarkers and genes</source>
        <translation>Biomarcadores y genes</translation>
    </message>
    <message>
        <source>Care and everyday life</source>
        <translation>Cuidados y vida diaria</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicamentos</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>Tests and scans</source>
        <translation>Pruebas y estudios de imagen</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Tratamientos</translation>
    </message>
    <message>
        <source>Trials: who can join</source>
        <translation>Estudios clínicos: quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>Trials: how they are made</source>
        <translation>Estudios clínicos: cómo se hacen</translation>
    </message>
    <message>
        <source>Trials: the registry</source>
        <translation>Estudios clínicos: el registro</translation>
    </message>
    <message>
        <source>Trials: results</source>
        <translation>Estudios clínicos: los resultados</translation>
    </message>
</context>
<context>
    <name>GuessSpeech</name>
    <message>
        <source>The file is not in UTF-8; it was read as {0}.</source>
        <translation>El archivo no está en UTF-8; se leyó como {0}.</translation>
    </message>
    <message>
        <source>A line could not be read and was left out: {0}</source>
        <translation>Una línea no se pudo leer y se dejó fuera: {0}</translation>
    </message>
    <message>
        <source>An entry could not be read and was left out.</source>
        <translation>Una entrada no se pudo leer y se dejó fuera.</translation>
    </message>
    <message>
        <source>An entry without a date that can be read was left out: {0}</source>
        <translation>Se dejó fuera una entrada sin una fecha legible: {0}</translation>
    </message>
    <message>
        <source>{0} could not be read and was left out of the event.</source>
        <translation>{0} no se pudo leer y se dejó fuera del evento.</translation>
    </message>
    <message>
        <source>The end lies before the start; the start was kept.</source>
        <translation>El final es anterior al comienzo; se conservó el comienzo.</translation>
    </message>
    <message>
        <source>The end lies before the start; both were swapped.</source>
        <translation>El final es anterior al comienzo; se intercambiaron.</translation>
    </message>
    <message>
        <source>The event has no identity of its own; one was made from its content.</source>
        <translation>El evento no tiene identidad propia; se hizo una a partir de su contenido.</translation>
    </message>
    <message>
        <source>Two different events carry the same identity; both were kept.</source>
        <translation>Dos eventos distintos llevan la misma identidad; se conservaron ambos.</translation>
    </message>
    <message>
        <source>The time zone “{0}” is unknown; {1} was taken instead.</source>
        <translation>La zona horaria «{0}» no se conoce; se tomó {1} en su lugar.</translation>
    </message>
    <message>
        <source>The time zone “{0}” was taken as {1}.</source>
        <translation>La zona horaria «{0}» se tomó como {1}.</translation>
    </message>
    <message>
        <source>A time names both a zone and UTC; it was read in {0}.</source>
        <translation>Una hora nombra una zona y también UTC; se leyó en {0}.</translation>
    </message>
    <message>
        <source>The repeat rule “{0}” was not understood; the first date is shown.</source>
        <translation>La regla de repetición «{0}» no se entendió; se muestra la primera fecha.</translation>
    </message>
    <message>
        <source>{0} is very long ({1} characters); its beginning is shown.</source>
        <translation>{0} es muy largo ({1} caracteres); se muestra el comienzo.</translation>
    </message>
    <message>
        <source>The event lists {0} single dates; that is unusual.</source>
        <translation>El evento enumera {0} fechas sueltas; no es lo habitual.</translation>
    </message>
    <message>
        <source>{0} entries lie too deep inside each other and were left out.</source>
        <translation>{0} entradas están demasiado anidadas y se dejaron fuera.</translation>
    </message>
    <message>
        <source>{0} entries that are no events (tasks, journals) were left out.</source>
        <translation>Se dejaron fuera {0} entradas que no son eventos (tareas, diarios).</translation>
    </message>
    <message>
        <source>{0} entries have no end; each was ended where the next one begins.</source>
        <translation>{0} entradas no tienen final; cada una se cerró donde empieza la siguiente.</translation>
    </message>
    <message>
        <source>The file ends in the middle of an entry.</source>
        <translation>El archivo termina en medio de una entrada.</translation>
    </message>
    <message>
        <source>The file holds too many entries; {0} were left out.</source>
        <translation>El archivo tiene demasiadas entradas; se dejaron fuera {0}.</translation>
    </message>
    <message>
        <source>Reading took too long; the rest of the file was left out.</source>
        <translation>La lectura tardó demasiado; el resto del archivo se dejó fuera.</translation>
    </message>
    <message>
        <source>The event here is newer than the one in the file and was kept.</source>
        <translation>El evento de aquí es más nuevo que el del archivo y se conservó.</translation>
    </message>
    <message>
        <source>{0} more like these.</source>
        <translation>{0} más como estas.</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Health of your data</source>
        <translation>Estado de sus datos</translation>
    </message>
    <message>
        <source>Every page and every row is looked at. Nothing is changed by it.</source>
        <translation>Se revisa cada página y cada línea. No se cambia nada.</translation>
    </message>
    <message>
        <source>Looking through</source>
        <translation>Revisando</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revisar otra vez</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Copias de seguridad…</translation>
    </message>
    <message>
        <source>Free on the disk: {size}</source>
        <translation>Libre en el disco: {size}</translation>
    </message>
    <message>
        <source>Your own data: {size}</source>
        <translation>Sus propios datos: {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n copia de seguridad</numerusform>
            <numerusform>%n copias de seguridad</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest backup: {when}</source>
        <translation>La copia más reciente: {when}</translation>
    </message>
    <message>
        <source>The stored trials</source>
        <translation>Los estudios guardados</translation>
    </message>
    <message>
        <source>Your own notes, plans and lists</source>
        <translation>Sus notas, planes y listas</translation>
    </message>
    <message>
        <source>{what}: everything is as it was written.</source>
        <translation>{what}: todo está como se escribió.</translation>
    </message>
    <message>
        <source>{what}: something is wrong.</source>
        <translation>{what}: hay un problema.</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Repararlo</translation>
    </message>
    <message>
        <source>Nothing of yours is in it. “Mend it” looks what can be kept; what can&apos;t is fetched again with “Get trials”.</source>
        <translation>No contiene nada suyo. «Repararlo» mira qué se puede conservar; lo demás se descarga de nuevo con «Obtener estudios».</translation>
    </message>
    <message>
        <source>“Mend it” makes the indexes anew; where the file can&apos;t be used, the newest good backup takes its place and the damaged file is kept. Where single rows are damaged, look into a backup from before.</source>
        <translation>«Repararlo» rehace los índices; si el archivo no se puede usar, la copia buena más reciente ocupa su lugar y el archivo dañado se conserva. Si hay líneas sueltas dañadas, mire en una copia anterior.</translation>
    </message>
    <message>
        <source>Your data was looked through and opened again.</source>
        <translation>Sus datos se revisaron y se abrieron de nuevo.</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Reparando</translation>
    </message>
    <message>
        <source>Nothing is deleted by it.</source>
        <translation>Con esto no se borra nada.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Where do I find this?</source>
        <translation>¿Dónde encuentro esto?</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Earlier texts of this note</source>
        <translation>Textos anteriores de esta nota</translation>
    </message>
    <message>
        <source>There is no earlier text yet. One is kept every ten minutes of change.</source>
        <translation>Todavía no hay textos anteriores. Mientras usted escribe se guarda uno cada diez minutos.</translation>
    </message>
    <message numerus="yes">
        <source>{when}, %n word(s)</source>
        <translation>
            <numerusform>{when}, %n palabra</numerusform>
            <numerusform>{when}, %n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>En qué se diferencian</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Bring this text back</source>
        <translation>Recuperar este texto</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Status</source>
        <translation>Estado del estudio</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation>Quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Centros</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Main results planned</source>
        <translation>Resultados principales previstos</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Centro nuevo</translation>
    </message>
    <message>
        <source>Site no longer named</source>
        <translation>Centro que ya no se nombra</translation>
    </message>
    <message>
        <source>Site closed</source>
        <translation>Centro cerrado</translation>
    </message>
    <message>
        <source>Site takes people now</source>
        <translation>Centro que ahora admite personas</translation>
    </message>
    <message>
        <source>Site changed</source>
        <translation>Centro con cambios</translation>
    </message>
    <message>
        <source>See others like it</source>
        <translation>Ver otros parecidos</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>no se indica</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>no se nombra a nadie</translation>
    </message>
    <message>
        <source>Underlined: new. Struck through: gone.</source>
        <translation>Subrayado: nuevo. Tachado: quitado.</translation>
    </message>
    <message>
        <source>was: {old}; now: {new}</source>
        <translation>antes: {old}; ahora: {new}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import this calendar?</source>
        <translation>¿Importar este calendario?</translation>
    </message>
    <message>
        <source>A new calendar: {name}</source>
        <translation>Un calendario nuevo: {name}</translation>
    </message>
    <message>
        <source>Put the events into</source>
        <translation>Poner los eventos en</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Lo que se leyó</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>Nuevos: {count}</translation>
    </message>
    <message>
        <source>Changed: {count}</source>
        <translation>Cambiados: {count}</translation>
    </message>
    <message>
        <source>Already here: {count}</source>
        <translation>Ya están aquí: {count}</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>Se dejan fuera: {count}</translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>Y %n más como estas.</numerusform>
            <numerusform>Y %n más como estas.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was guessed or left out:</source>
        <translation>Lo que se supuso o se dejó fuera:</translation>
    </message>
    <message>
        <source>There is nothing new to take in.</source>
        <translation>No hay nada nuevo que incorporar.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Nothing that is here is changed or overwritten: what is new is added, what you have already is left out, what differs stands beside yours.</source>
        <translation>Nada de lo que hay aquí se cambia ni se sobrescribe: lo nuevo se añade, lo que ya tiene se deja fuera y lo distinto queda al lado de lo suyo.</translation>
    </message>
    <message>
        <source>What can be taken in</source>
        <translation>Lo que se puede importar</translation>
    </message>
    <message>
        <source>An export or a caregiver&apos;s copy of this program, notes from Joplin (.jex) or Evernote (.enex), a folder of Markdown files, a text file.</source>
        <translation>Una exportación o una copia para quien cuida hecha con este programa, notas de Joplin (.jex) o Evernote (.enex), una carpeta de archivos Markdown, un archivo de texto.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elija una carpeta</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elija un archivo</translation>
    </message>
    <message>
        <source>Exports and notes</source>
        <translation>Exportaciones y notas</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>A passphrase opens this file</source>
        <translation>Este archivo se abre con una frase de contraseña</translation>
    </message>
    <message>
        <source>What is in {name}</source>
        <translation>Lo que contiene {name}</translation>
    </message>
    <message>
        <source>Made on {when}</source>
        <translation>Hecho el {when}</translation>
    </message>
    <message>
        <source>{part}: {news}</source>
        <translation>{part}: {news}</translation>
    </message>
    <message>
        <source>There is nothing new in it for you.</source>
        <translation>No contiene nada nuevo para usted.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Importarlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Different from yours:</source>
        <translation>Distinto de lo suyo:</translation>
    </message>
    <message>
        <source>Among them:</source>
        <translation>Entre ellas:</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message numerus="yes">
        <source>%n that can&apos;t be taken in:</source>
        <translation>
            <numerusform>%n que no se puede importar:</numerusform>
            <numerusform>%n que no se pueden importar:</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one part.</source>
        <translation>Elija al menos una parte.</translation>
    </message>
    <message>
        <source>Taking in {name}</source>
        <translation>Importando {name}</translation>
    </message>
    <message>
        <source>Taken in from {name}</source>
        <translation>Importado de {name}</translation>
    </message>
    <message>
        <source>It is taken in.</source>
        <translation>Está importado.</translation>
    </message>
    <message>
        <source>Nothing that was here was changed.</source>
        <translation>No se cambió nada de lo que había aquí.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>What was taken in before stays. Take the file in again to go on.</source>
        <translation>Lo que ya se importó se queda. Importe el archivo otra vez para seguir.</translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n leída</numerusform>
            <numerusform>%n leídas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Year of birth</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>The brain</source>
        <translation>El cerebro</translation>
    </message>
    <message>
        <source>The lining of the brain and spinal cord</source>
        <translation>Las membranas del cerebro y la médula espinal</translation>
    </message>
    <message>
        <source>Where it has spread</source>
        <translation>Adónde se ha extendido</translation>
    </message>
    <message>
        <source>Lobular</source>
        <translation>Lobulillar</translation>
    </message>
    <message>
        <source>Inflammatory</source>
        <translation>Inflamatorio</translation>
    </message>
    <message>
        <source>Everyday activity</source>
        <translation>Actividad diaria</translation>
    </message>
    <message>
        <source>How the present treatment is doing</source>
        <translation>Cómo va el tratamiento actual</translation>
    </message>
    <message>
        <source>How it began</source>
        <translation>Cómo empezó</translation>
    </message>
    <message>
        <source>Estrogen receptor (ER)</source>
        <translation>Receptor de estrógeno (ER)</translation>
    </message>
    <message>
        <source>Progesterone receptor (PR)</source>
        <translation>Receptor de progesterona (PR)</translation>
    </message>
    <message>
        <source>Gene</source>
        <translation>Gen</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Biopsy</source>
        <translation>Biopsia</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Affected, not said how it stands</source>
        <translation>Afectado, no dice cómo está</translation>
    </message>
    <message>
        <source>Never scanned</source>
        <translation>Nunca se hizo un estudio de imagen</translation>
    </message>
    <message>
        <source>Yes, treated</source>
        <translation>Sí, con tratamiento</translation>
    </message>
    <message>
        <source>Yes, stable</source>
        <translation>Sí, estable</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>No se hizo la prueba</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femenino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>It had spread from the start</source>
        <translation>Se había extendido desde el principio</translation>
    </message>
    <message>
        <source>It came back later</source>
        <translation>Volvió después</translation>
    </message>
    <message>
        <source>It is working</source>
        <translation>Está funcionando</translation>
    </message>
    <message>
        <source>The cancer is growing</source>
        <translation>El cáncer está creciendo</translation>
    </message>
    <message>
        <source>No treatment now</source>
        <translation>Ahora sin tratamiento</translation>
    </message>
    <message>
        <source>Fully active (ECOG 0)</source>
        <translation>Con toda su actividad (ECOG 0)</translation>
    </message>
    <message>
        <source>Light work and walking (ECOG 1)</source>
        <translation>Trabajo ligero y caminar (ECOG 1)</translation>
    </message>
    <message>
        <source>Up more than half the day (ECOG 2)</source>
        <translation>Más de la mitad del día fuera de la cama (ECOG 2)</translation>
    </message>
    <message>
        <source>Resting more than half the day (ECOG 3)</source>
        <translation>En reposo más de la mitad del día (ECOG 3)</translation>
    </message>
    <message>
        <source>In bed or a chair all day (ECOG 4)</source>
        <translation>En la cama o en una silla todo el día (ECOG 4)</translation>
    </message>
    <message>
        <source>change found</source>
        <translation>se encontró un cambio</translation>
    </message>
    <message>
        <source>no change found</source>
        <translation>no se encontró ningún cambio</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>hereditario</translation>
    </message>
    <message>
        <source>in the tumor</source>
        <translation>en el tumor</translation>
    </message>
    <message>
        <source>These answers of yours would change</source>
        <translation>Estas respuestas suyas cambiarían</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of the file say the same as you.</source>
        <translation>
            <numerusform>%n respuesta del archivo dice lo mismo que usted.</numerusform>
            <numerusform>%n respuestas del archivo dicen lo mismo que usted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it answers a question here.</source>
        <translation>Nada en él responde a una pregunta de aquí.</translation>
    </message>
    <message>
        <source>Not understood, and left out</source>
        <translation>No se entendió y se dejó fuera</translation>
    </message>
    <message>
        <source>{question}: {before} → {after}</source>
        <translation>{question}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Keys of the calendar</source>
        <translation>Teclas del calendario</translation>
    </message>
    <message>
        <source>They work while the keyboard is in the calendar itself.</source>
        <translation>Funcionan mientras el teclado está en el propio calendario.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>1, 2, 3 …</source>
        <translation>1, 2, 3 …</translation>
    </message>
    <message>
        <source>Show it as: {views}</source>
        <translation>Mostrarlo como: {views}</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2 …</source>
        <translation>Ctrl+1, Ctrl+2 …</translation>
    </message>
    <message>
        <source>The same from anywhere on this tab</source>
        <translation>Lo mismo desde cualquier lugar de esta pestaña</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Go by days and weeks; in a day or a week by half hours and events</source>
        <translation>Ir por días y semanas; en un día o una semana, por medias horas y eventos</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>Go by a day, a week or a month</source>
        <translation>Ir por un día, una semana o un mes</translation>
    </message>
    <message>
        <source>T or Home</source>
        <translation>T o Inicio</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Ir a hoy</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Open the event, or add one where nothing is</source>
        <translation>Abrir el evento, o agregar uno donde no hay nada</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Add something here</source>
        <translation>Agregar algo aquí</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>In a day or a week: go through the events</source>
        <translation>En un día o una semana: recorrer los eventos</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>In a month: go through the events of the day</source>
        <translation>En un mes: recorrer los eventos del día</translation>
    </message>
    <message>
        <source>Alt and an arrow key</source>
        <translation>Alt y una flecha</translation>
    </message>
    <message>
        <source>Move the event: by a day, a week, or 15 minutes in a day or a week</source>
        <translation>Mover el evento: un día, una semana, o 15 minutos en un día o una semana</translation>
    </message>
    <message>
        <source>Shift, Alt and an arrow key</source>
        <translation>Mayús, Alt y una flecha</translation>
    </message>
    <message>
        <source>Make the event longer or shorter by as much</source>
        <translation>Alargar o acortar el evento en la misma medida</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Let go of an event that is being dragged</source>
        <translation>Soltar un evento que se está arrastrando</translation>
    </message>
    <message>
        <source>Alt+U</source>
        <translation>Alt+D</translation>
    </message>
    <message>
        <source>Undo the last change, while that is offered</source>
        <translation>Deshacer el último cambio, mientras se ofrece</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Search the calendar</source>
        <translation>Buscar en el calendario</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Mostrar estas teclas</translation>
    </message>
</context>
<context>
    <name>LeadWords</name>
    <message>
        <source>When it begins</source>
        <translation>Cuando empieza</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) after it begins</source>
        <translation>
            <numerusform>%n minuto después de empezar</numerusform>
            <numerusform>%n minutos después de empezar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) before</source>
        <translation>
            <numerusform>%n semana antes</numerusform>
            <numerusform>%n semanas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hora antes</numerusform>
            <numerusform>%n horas antes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minuto antes</numerusform>
            <numerusform>%n minutos antes</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>Sin recordatorio</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
</context>
<context>
    <name>LearnTab</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>Mis marcas</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Historias</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Parts of the library</source>
        <translation>Partes de la biblioteca</translation>
    </message>
    <message>
        <source>Your highlights are saved.</source>
        <translation>Lo que usted resaltó está guardado.</translation>
    </message>
</context>
<context>
    <name>LearnWords</name>
    <message>
        <source>The basics</source>
        <translation>Lo básico</translation>
    </message>
    <message>
        <source>Types of MBC</source>
        <translation>Tipos de cáncer de mama (seno) metastásico</translation>
    </message>
    <message>
        <source>Tests and reports</source>
        <translation>Pruebas e informes</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>Tratamientos</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>Where it has spread</source>
        <translation>Adónde se ha extendido</translation>
    </message>
    <message>
        <source>Clinical trials</source>
        <translation>Estudios clínicos (ensayos)</translation>
    </message>
    <message>
        <source>Daily life</source>
        <translation>Vida diaria</translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation>Sentimientos</translation>
    </message>
    <message>
        <source>Family and caregivers</source>
        <translation>Familia y personas que cuidan</translation>
    </message>
    <message>
        <source>People and community</source>
        <translation>Personas y comunidad</translation>
    </message>
    <message>
        <source>Planning ahead</source>
        <translation>Planear con tiempo</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Investigación</translation>
    </message>
    <message>
        <source>Newly diagnosed</source>
        <translation>Diagnóstico reciente</translation>
    </message>
    <message>
        <source>In treatment</source>
        <translation>En tratamiento</translation>
    </message>
    <message>
        <source>Caregiver</source>
        <translation>Quien cuida</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosado</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>College reading level</source>
        <translation>Nivel de lectura: universitario</translation>
    </message>
    <message>
        <source>Reading level: grade {grade}</source>
        <translation>Nivel de lectura: grado {grade}</translation>
    </message>
    <message>
        <source>MMMM d, yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Last checked {day}</source>
        <translation>Revisado por última vez el {day}</translation>
    </message>
    <message>
        <source>Not yet reviewed by a clinician</source>
        <translation>Todavía sin revisar por personal clínico</translation>
    </message>
    <message>
        <source>Reviewed by {name}</source>
        <translation>Revisado por {name}</translation>
    </message>
    <message>
        <source>This was checked more than a year ago. Treatments change quickly: ask your team what is new.</source>
        <translation>Esto se revisó hace más de un año. Los tratamientos cambian rápido: pregunte a su equipo qué hay de nuevo.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Reading, {percent} %</source>
        <translation>En lectura, {percent} %</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Tells first what is inside</source>
        <translation>Avisa antes de lo que contiene</translation>
    </message>
    <message>
        <source>Saved {day}</source>
        <translation>Guardado el {day}</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Incluido en el programa</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Pegado</translation>
    </message>
    <message>
        <source>Say: {sound}</source>
        <translation>Se pronuncia: {sound}</translation>
    </message>
</context>
<context>
    <name>LevelField</name>
    <message>
        <source>{question}: {level}</source>
        <translation>{question}: {level}</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Search everything there is to read</source>
        <translation>Buscar en todo lo que hay para leer</translation>
    </message>
    <message>
        <source>A word, a medicine, a question</source>
        <translation>Una palabra, un medicamento, una pregunta</translation>
    </message>
    <message>
        <source>Written for</source>
        <translation>Escrito para</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Language of the articles</source>
        <translation>Idioma de los artículos</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Make it a favorite</source>
        <translation>Marcar como favorito</translation>
    </message>
    <message>
        <source>No longer a favorite</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Mostrar todos los artículos</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Abriendo la biblioteca</translation>
    </message>
    <message>
        <source>The first time, this takes a moment: everything is made searchable.</source>
        <translation>La primera vez tarda un momento: se prepara todo para poder buscar.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>%n artículo encontrado</numerusform>
            <numerusform>%n artículos encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”</source>
        <translation>No se encontró nada para «{words}»</translation>
    </message>
    <message>
        <source>Try another word, or fewer. Names of medicines and of tests work too.</source>
        <translation>Pruebe con otra palabra o con menos. También sirven los nombres de medicamentos y de pruebas.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on this shelf yet</source>
        <translation>Todavía no hay nada en este estante</translation>
    </message>
    <message>
        <source>Star an article to make it a favorite; what you open is kept track of.</source>
        <translation>Marque un artículo con estrella para hacerlo favorito; lo que abre queda anotado.</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Empty line</source>
        <translation>Línea vacía</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation>Subir: {name}</translation>
    </message>
    <message>
        <source>Move down: {name}</source>
        <translation>Bajar: {name}</translation>
    </message>
    <message>
        <source>Change: {name}</source>
        <translation>Cambiar: {name}</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>Quitar: {name}</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Llamar al {number}</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>Escribir a {address}</translation>
    </message>
    <message>
        <source>Open the portal</source>
        <translation>Abrir el portal</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>Copiar: {field}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>Show these numbers on “When to call”</source>
        <translation>Mostrar estos números en «Cuándo llamar»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>¿Desechar lo que escribió?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Fill this in, or press Cancel.</source>
        <translation>Llene esto, o pulse Cancelar.</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add: {list}</source>
        <translation>Añadir: {list}</translation>
    </message>
    <message>
        <source>The line was removed.</source>
        <translation>La línea se quitó.</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>The first treatment since it spread.</source>
        <translation>El primer tratamiento desde que se extendió.</translation>
    </message>
    <message>
        <source>A new treatment after the one before stopped working.</source>
        <translation>Un tratamiento nuevo después de que el anterior dejó de funcionar.</translation>
    </message>
    <message>
        <source>A new treatment after the one before had ended.</source>
        <translation>Un tratamiento nuevo después de que terminó el anterior.</translation>
    </message>
    <message>
        <source>Begun in the same month as the treatment before: one line.</source>
        <translation>Empezó el mismo mes que el tratamiento anterior: una sola línea.</translation>
    </message>
    <message>
        <source>Added to the treatment before: the same line.</source>
        <translation>Se agregó al tratamiento anterior: la misma línea.</translation>
    </message>
    <message>
        <source>Follows a treatment that was finished as planned: usually the same line.</source>
        <translation>Sigue a un tratamiento que terminó como estaba previsto: suele ser la misma línea.</translation>
    </message>
    <message>
        <source>A change within the same kind of drug because of side effects: usually the same line.</source>
        <translation>Un cambio dentro de la misma clase de medicamento por efectos secundarios: suele ser la misma línea.</translation>
    </message>
    <message>
        <source>A drug for the bones: usually no line.</source>
        <translation>Un medicamento para los huesos: no suele ser una línea.</translation>
    </message>
    <message>
        <source>Switching off the ovaries goes with hormone therapy: usually no line of its own.</source>
        <translation>Detener los ovarios va con la terapia hormonal: no suele ser una línea aparte.</translation>
    </message>
    <message>
        <source>Surgery: usually no line.</source>
        <translation>Cirugía: no suele ser una línea.</translation>
    </message>
    <message>
        <source>Radiation: usually no line.</source>
        <translation>Radiación: no suele ser una línea.</translation>
    </message>
    <message>
        <source>For early breast cancer: usually no line since it spread.</source>
        <translation>Para el cáncer de mama (seno) temprano: no suele ser una línea desde que se extendió.</translation>
    </message>
    <message>
        <source>It is not known whether it was for early breast cancer or since it spread.</source>
        <translation>No se sabe si fue para el cáncer de mama (seno) temprano o desde que se extendió.</translation>
    </message>
    <message>
        <source>Without its date it may have been given together with another treatment.</source>
        <translation>Sin su fecha, quizás se dio junto con otro tratamiento.</translation>
    </message>
    <message>
        <source>The treatment before was finished as planned; without the date of its end this may be the same line.</source>
        <translation>El tratamiento anterior terminó como estaba previsto; sin la fecha de su fin, este puede ser la misma línea.</translation>
    </message>
    <message>
        <source>The treatment before was still going on: it may have been added to it.</source>
        <translation>El tratamiento anterior seguía: quizás este se agregó a él.</translation>
    </message>
    <message>
        <source>Your answer to question 3 and your list of treatments come to different numbers. Both are kept in the count; your team can tell which is right.</source>
        <translation>Su respuesta a la pregunta 3 y su lista de tratamientos dan números distintos. La cuenta conserva los dos; su equipo puede decir cuál es el correcto.</translation>
    </message>
    <message>
        <source>In question 3 you said that you have no treatment now, and one on your list is still going on.</source>
        <translation>En la pregunta 3 dijo que ahora no recibe tratamiento, y uno de su lista sigue.</translation>
    </message>
    <message>
        <source>In question 5 you said no chemotherapy since it spread, and one is on your list.</source>
        <translation>En la pregunta 5 dijo que no hubo quimioterapia desde que se extendió, y hay una en su lista.</translation>
    </message>
    <message>
        <source>You said that it is in the bones only, and also that it is somewhere else.</source>
        <translation>Dijo que está solo en los huesos y también que está en otro lugar.</translation>
    </message>
    <message>
        <source>You said that it had spread from the start, and also that there was treatment of an early cancer.</source>
        <translation>Dijo que se había extendido desde el principio y también que hubo tratamiento de un cáncer temprano.</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>todavía no se sabe</translation>
    </message>
    <message>
        <source>{number}, as you said</source>
        <translation>{number}, como usted dijo</translation>
    </message>
    <message>
        <source>about {number} or more; your team can confirm</source>
        <translation>unos {number} o más; su equipo puede confirmarlo</translation>
    </message>
    <message>
        <source>about {low} to {high}; your team can confirm</source>
        <translation>entre {low} y {high}; su equipo puede confirmarlo</translation>
    </message>
    <message>
        <source>about {number}; your team can confirm</source>
        <translation>unos {number}; su equipo puede confirmarlo</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Línea {number}</translation>
    </message>
    <message>
        <source>May be a line</source>
        <translation>Puede ser una línea</translation>
    </message>
    <message>
        <source>Still line {number}</source>
        <translation>Sigue siendo la línea {number}</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>No se cuenta</translation>
    </message>
    <message>
        <source>Your own number is used.</source>
        <translation>Se usa su propio número.</translation>
    </message>
    <message>
        <source>It holds your answer to question 3 and the treatments listed here.</source>
        <translation>Incluye su respuesta a la pregunta 3 y los tratamientos de esta lista.</translation>
    </message>
    <message>
        <source>It rests on your answer to question 3.</source>
        <translation>Se basa en su respuesta a la pregunta 3.</translation>
    </message>
    <message>
        <source>It rests on the treatments listed here.</source>
        <translation>Se basa en los tratamientos de esta lista.</translation>
    </message>
    <message>
        <source>The cancer came back during early treatment or within about a year of it: some trials count that treatment as one line more.</source>
        <translation>El cáncer volvió durante el tratamiento temprano o más o menos en el año siguiente: algunos estudios cuentan ese tratamiento como una línea más.</translation>
    </message>
    <message>
        <source>Some trials count an antibody-drug conjugate as chemotherapy.</source>
        <translation>Algunos estudios cuentan un conjugado de anticuerpo y medicamento como quimioterapia.</translation>
    </message>
</context>
<context>
    <name>LinesScreen</name>
    <message>
        <source>How treatments are counted</source>
        <translation>Cómo se cuentan los tratamientos</translation>
    </message>
    <message>
        <source>Trials count “lines”: a new line is a new treatment with medicines after the cancer had grown. The program counts as well as it can. If your team counts otherwise, choose their number: it is used from then on.</source>
        <translation>Los estudios cuentan «líneas» (“lines”): una línea nueva es un tratamiento nuevo con medicamentos después de que el cáncer había crecido. El programa cuenta lo mejor que puede. Si su equipo cuenta de otra manera, elija el número de ellos: se usará desde entonces.</translation>
    </message>
    <message>
        <source>All treatments since it spread</source>
        <translation>Todos los tratamientos desde que se extendió</translation>
    </message>
    <message>
        <source>Of these, with chemotherapy</source>
        <translation>De ellos, con quimioterapia</translation>
    </message>
    <message>
        <source>Of these, with hormone therapy</source>
        <translation>De ellos, con terapia hormonal</translation>
    </message>
    <message>
        <source>As counted here</source>
        <translation>Como se cuenta aquí</translation>
    </message>
    <message>
        <source>{what}: your number</source>
        <translation>{what}: su número</translation>
    </message>
    <message>
        <source>Treatment by treatment</source>
        <translation>Tratamiento por tratamiento</translation>
    </message>
    <message>
        <source>No treatment is on the list yet.</source>
        <translation>Todavía no hay ningún tratamiento en la lista.</translation>
    </message>
    <message>
        <source>Counted: {count}</source>
        <translation>Cuenta: {count}</translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>Link a trial, note or article</source>
        <translation>Enlazar un estudio, una nota o un artículo</translation>
    </message>
    <message>
        <source>It can then be opened from this event.</source>
        <translation>Después se puede abrir desde este evento.</translation>
    </message>
    <message>
        <source>Name, or number of a trial</source>
        <translation>Nombre, o número de un estudio</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlazar</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>What to link to</source>
        <translation>Con qué enlazar</translation>
    </message>
    <message>
        <source>New note: “{title}”</source>
        <translation>Nota nueva: «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to link to</source>
        <translation>
            <numerusform>%n cosa con la que enlazar</numerusform>
            <numerusform>%n cosas con las que enlazar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedFrom</name>
    <message>
        <source>Linked from</source>
        <translation>Enlazada desde</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked from %n place(s)</source>
        <translation>
            <numerusform>Enlazada desde %n lugar</numerusform>
            <numerusform>Enlazada desde %n lugares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedSection</name>
    <message>
        <source>In my calendar</source>
        <translation>En mi calendario</translation>
    </message>
    <message>
        <source>My notes about it</source>
        <translation>Mis notas sobre él</translation>
    </message>
    <message>
        <source>Write a note about this trial</source>
        <translation>Escribir una nota sobre este estudio</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>Note without a title</source>
        <translation>Nota sin título</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>Coming up</source>
        <translation>Próximamente</translation>
    </message>
    <message>
        <source>Nothing is planned yet</source>
        <translation>Todavía no hay nada planeado</translation>
    </message>
    <message>
        <source>Add your next visit, or the cycles of your treatment. A calendar file (.ics) from a clinic can be imported too.</source>
        <translation>Agregue su próxima visita o los ciclos de su tratamiento. También se puede importar un archivo de calendario (.ics) de una clínica.</translation>
    </message>
    <message>
        <source>Show what was before</source>
        <translation>Mostrar lo anterior</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Desde el {day}</translation>
    </message>
</context>
<context>
    <name>ListenBar</name>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>The sentence before</source>
        <translation>La frase anterior</translation>
    </message>
    <message>
        <source>The next sentence</source>
        <translation>La frase siguiente</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más despacio</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Dejar de escuchar</translation>
    </message>
    <message>
        <source>Reading aloud is not installed here. It needs the optional package mbc-companion[speech] and a voice on this computer; README tells how.</source>
        <translation>La lectura en voz alta no está instalada aquí. Necesita el paquete opcional mbc-companion[speech] y una voz en esta computadora; README explica cómo.</translation>
    </message>
    <message>
        <source>Your computer has no voice for the language of this article.</source>
        <translation>Su computadora no tiene una voz para el idioma de este artículo.</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Leyendo en voz alta</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>LockErrands</name>
    <message>
        <source>Your data is locked from now on.</source>
        <translation>Desde ahora, sus datos están bajo candado.</translation>
    </message>
    <message>
        <source>Some files could not be locked and stay as they were: {files}. Delete them where you don&apos;t need them.</source>
        <translation>Algunos archivos no se pudieron proteger y siguen como estaban: {files}. Bórrelos si no los necesita.</translation>
    </message>
    <message>
        <source>Locking your data</source>
        <translation>Poniendo el candado a sus datos</translation>
    </message>
    <message>
        <source>Nothing can be lost, even if the power goes: until the last moment your data is there as it was.</source>
        <translation>No se puede perder nada, aunque se vaya la luz: hasta el último momento sus datos están como estaban.</translation>
    </message>
    <message>
        <source>The lock is off. The program opens without a passphrase.</source>
        <translation>El candado está quitado. El programa se abre sin frase de contraseña.</translation>
    </message>
    <message>
        <source>These backups still need the old passphrase: {files}.</source>
        <translation>Estas copias aún necesitan la frase de contraseña anterior: {files}.</translation>
    </message>
    <message>
        <source>Turning the lock off</source>
        <translation>Quitando el candado</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Lock</source>
        <translation>Candado</translation>
    </message>
    <message>
        <source>A passphrase that is asked for before anybody reads what you wrote.</source>
        <translation>Una frase de contraseña que se pide antes de que alguien lea lo que usted escribió.</translation>
    </message>
    <message>
        <source>The lock is not installed on this computer</source>
        <translation>El candado no está instalado en esta computadora</translation>
    </message>
    <message>
        <source>It is an extra part of the program. Whoever set the program up can add it with this one line; nothing of yours changes by it.</source>
        <translation>Es una parte adicional del programa. Quien lo instaló puede añadirla con esta línea; nada de lo suyo cambia por eso.</translation>
    </message>
    <message>
        <source>Without the lock, your files can be read by you alone where others use this computer under their own names. Whoever uses it under your name, or takes the disk out, can read them.</source>
        <translation>Sin el candado, solo usted puede leer sus archivos si las demás personas usan esta computadora con su propio nombre de usuario. Quien la use con el nombre de usted, o saque el disco, puede leerlos.</translation>
    </message>
    <message>
        <source>Your data is not locked</source>
        <translation>Sus datos no tienen candado</translation>
    </message>
    <message>
        <source>With the lock, your notes, plans and backups are encrypted. If you forget the passphrase, only the recovery code that you print opens them: there is no other way in.</source>
        <translation>Con el candado, sus notas, planes y copias se cifran. Si olvida la frase de contraseña, solo los abre el código de recuperación que usted imprime: no hay otra entrada.</translation>
    </message>
    <message>
        <source>Lock my data</source>
        <translation>Poner candado a mis datos</translation>
    </message>
    <message>
        <source>Your data is locked</source>
        <translation>Sus datos tienen candado</translation>
    </message>
    <message>
        <source>It is encrypted on the disk, and so are its backups. While the program is locked it can&apos;t remind you of anything: it can&apos;t read your calendar either.</source>
        <translation>Están cifrados en el disco, y también sus copias. Mientras el programa está cerrado no puede recordarle nada: tampoco puede leer su calendario.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Cerrar ahora</translation>
    </message>
    <message>
        <source>When it locks by itself</source>
        <translation>Cuándo se cierra de forma automática</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Después de %n minuto</numerusform>
            <numerusform>Después de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>When nobody touches the program</source>
        <translation>Cuando nadie toca el programa</translation>
    </message>
    <message>
        <source>When the computer goes to sleep</source>
        <translation>Cuando la computadora entra en reposo</translation>
    </message>
    <message>
        <source>Empty the clipboard when it locks</source>
        <translation>Vaciar el portapapeles al cerrarse</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Hacer un nuevo código de recuperación</translation>
    </message>
    <message>
        <source>The code you printed before opens nothing any longer.</source>
        <translation>El código que imprimió antes ya no abre nada.</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Hacer un nuevo código</translation>
    </message>
    <message>
        <source>Turn the lock off</source>
        <translation>Quitar el candado</translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation>Su frase de contraseña actual</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La frase de contraseña está cambiada.</translation>
    </message>
    <message>
        <source>Backups open with the new one too, once the next backup was made.</source>
        <translation>Las copias también se abrirán con la nueva, en cuanto se haga la próxima copia.</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Language and look</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Size of words</source>
        <translation>Tamaño de las letras</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The window closes for a moment and opens in the new language.</source>
        <translation>La ventana se cierra un momento y se abre en el nuevo idioma.</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>How the page looks</source>
        <translation>Cómo se ve la página</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Close together</source>
        <translation>Estrecho</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Very wide</source>
        <translation>Muy amplio</translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation>Líneas cortas</translation>
    </message>
    <message>
        <source>Medium lines</source>
        <translation>Líneas medianas</translation>
    </message>
    <message>
        <source>Long lines</source>
        <translation>Líneas largas</translation>
    </message>
    <message>
        <source>The whole window</source>
        <translation>Toda la ventana</translation>
    </message>
    <message>
        <source>As in the program</source>
        <translation>Como en el programa</translation>
    </message>
    <message>
        <source>Easy to tell apart (Atkinson Hyperlegible)</source>
        <translation>Fáciles de distinguir (Atkinson Hyperlegible)</translation>
    </message>
    <message>
        <source>Source Sans</source>
        <translation>Source Sans</translation>
    </message>
    <message>
        <source>My computer&apos;s letters</source>
        <translation>Las letras de mi computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Sepia, like old paper</source>
        <translation>Sepia, como papel antiguo</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation>Espacio entre líneas</translation>
    </message>
    <message>
        <source>Length of lines</source>
        <translation>Largo de las líneas</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Atkinson Hyperlegible was made for people who see little.</source>
        <translation>Atkinson Hyperlegible se hizo para personas que ven poco.</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>Volver a lo normal</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Partes del programa</translation>
    </message>
    <message>
        <source>Helpline</source>
        <translation>Línea de ayuda</translation>
    </message>
    <message>
        <source>When to call</source>
        <translation>Cuándo llamar</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>Your data and settings</source>
        <translation>Sus datos y ajustes</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programa</translation>
    </message>
    <message>
        <source>Your &amp;data and settings…</source>
        <translation>Sus &amp;datos y ajustes…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Cerrar con candado ahora</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>Colors as the &amp;system</source>
        <translation>Colores como el &amp;sistema</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>Komen&apos;s clinical trial &amp;helpline…</source>
        <translation>&amp;Línea de Komen sobre estudios clínicos…</translation>
    </message>
    <message>
        <source>&amp;When to call…</source>
        <translation>&amp;Cuándo llamar…</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Mensajes</translation>
    </message>
    <message>
        <source>&amp;About this program…</source>
        <translation>&amp;Acerca de este programa…</translation>
    </message>
    <message>
        <source>Text size: {percent} %</source>
        <translation>Tamaño del texto: {percent} %</translation>
    </message>
    <message>
        <source>Komen&apos;s Clinical Trial Information Helpline</source>
        <translation>Línea de información sobre estudios clínicos de Komen</translation>
    </message>
    <message>
        <source>People at Susan G. Komen talk with you about clinical trials and help you look for one.

1-877 GO KOMEN (1-877-465-6636)

It is not open day and night, and hours change; ask. In an emergency call 911. If you think of ending your life, call or text 988.</source>
        <translation>En Susan G. Komen hay personas que hablan con usted sobre estudios clínicos y le ayudan a buscar uno.

1-877 GO KOMEN (1-877-465-6636)

No atiende día y noche, y el horario cambia; pregunte. En una emergencia llame al 911. Si piensa en quitarse la vida, llame o envíe un mensaje al 988.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Komen&apos;s website</source>
        <translation>Sitio web de Komen</translation>
    </message>
    <message>
        <source>MBC Companion {version}</source>
        <translation>MBC Companion {version}</translation>
    </message>
    <message>
        <source>Trials, reading, calendar and notes for people living with metastatic breast cancer. Everything stays on this computer. This program gives information, not medical advice.

Trial data: ClinicalTrials.gov, US National Library of Medicine. {places}

Not made by, and not speaking for, Susan G. Komen or the registry.</source>
        <translation>Estudios, lecturas, calendario y notas para personas que viven con cáncer de mama (seno) metastásico. Todo se queda en esta computadora. Este programa da información, no consejo médico.

Datos de los estudios: ClinicalTrials.gov, Biblioteca Nacional de Medicina de EE. UU. {places}

No lo hacen Susan G. Komen ni el registro, ni habla en su nombre.</translation>
    </message>
</context>
<context>
    <name>ManyNotes</name>
    <message>
        <source>Put back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Eliminar para siempre…</translation>
    </message>
    <message>
        <source>Keep at the top</source>
        <translation>Mantener arriba</translation>
    </message>
    <message>
        <source>No longer keep at the top</source>
        <translation>Dejar de mantener arriba</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are in the trash for 30 days.</source>
        <translation>
            <numerusform>%n nota estará en la papelera durante 30 días.</numerusform>
            <numerusform>%n notas estarán en la papelera durante 30 días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n note(s) for good?</source>
        <translation>
            <numerusform>¿Eliminar %n nota para siempre?</numerusform>
            <numerusform>¿Eliminar %n notas para siempre?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their earlier texts go too. Only a backup can bring them back.</source>
        <translation>También se eliminan sus textos anteriores. Solo una copia de seguridad puede devolverlos.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message numerus="yes">
        <source>The tags of %n note(s) were changed.</source>
        <translation>
            <numerusform>Se cambiaron las etiquetas de %n nota.</numerusform>
            <numerusform>Se cambiaron las etiquetas de %n notas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkActions</name>
    <message>
        <source>Bookmark set.</source>
        <translation>Se puso el marcador.</translation>
    </message>
    <message>
        <source>Highlighted.</source>
        <translation>Resaltado.</translation>
    </message>
    <message>
        <source>Highlight deleted.</source>
        <translation>Se eliminó el resaltado.</translation>
    </message>
    <message>
        <source>Bookmark deleted.</source>
        <translation>Se eliminó el marcador.</translation>
    </message>
</context>
<context>
    <name>Markers</name>
    <message>
        <source>Circle</source>
        <translation>Círculo</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Cuadrado</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Triángulo</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Rombo</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Cruz</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Anillo</translation>
    </message>
    <message>
        <source>Half circle</source>
        <translation>Medio círculo</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>verde azulado</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>marrón</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>gray</source>
        <translation>gris</translation>
    </message>
</context>
<context>
    <name>MarksPane</name>
    <message>
        <source>Save as Markdown…</source>
        <translation>Guardar como Markdown…</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>Mis marcas</translation>
    </message>
    <message>
        <source>All highlights</source>
        <translation>Todo lo resaltado</translation>
    </message>
    <message>
        <source>Enter opens. The menu key: note.</source>
        <translation>Entrar abre. La tecla de menú: nota.</translation>
    </message>
    <message>
        <source>Nothing highlighted yet</source>
        <translation>Todavía no hay nada resaltado</translation>
    </message>
    <message>
        <source>While you read, select words and press “Mark”. What you mark in any article is collected here, with your notes.</source>
        <translation>Mientras lee, seleccione palabras y pulse «Marcar». Lo que marque en cualquier artículo se reúne aquí, con sus notas.</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n pasaje resaltado</numerusform>
            <numerusform>%n pasajes resaltados</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Abrir el artículo</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Escribir una nota…</translation>
    </message>
    <message>
        <source>Save the highlights</source>
        <translation>Guardar lo resaltado</translation>
    </message>
    <message>
        <source>highlights</source>
        <translation>resaltados</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Marks in this article</source>
        <translation>Marcas en este artículo</translation>
    </message>
    <message>
        <source>Enter goes there. The menu key: note, color, delete.</source>
        <translation>Entrar lleva al lugar. La tecla de menú: nota, color, eliminar.</translation>
    </message>
    <message>
        <source>Nothing marked yet. Select words in the article and press “Mark”, or set a bookmark where you stopped.</source>
        <translation>Todavía no hay nada marcado. Seleccione palabras del artículo y pulse «Marcar», o ponga un marcador donde se quedó.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Escribir una nota…</translation>
    </message>
    <message>
        <source>Take to my notes</source>
        <translation>Llevar a mis notas</translation>
    </message>
    <message>
        <source>Color: {color}</source>
        <translation>Color: {color}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Bookmark: {words}</source>
        <translation>Marcador: {words}</translation>
    </message>
</context>
<context>
    <name>MedicineFinder</name>
    <message>
        <source>Find a drug you had</source>
        <translation>Buscar un medicamento que recibió</translation>
    </message>
    <message>
        <source>Name on the box, or of the drug</source>
        <translation>Nombre de la caja o del medicamento</translation>
    </message>
    <message>
        <source>I only know the kind…</source>
        <translation>Solo sé de qué clase es…</translation>
    </message>
    <message>
        <source>The kind of treatment</source>
        <translation>La clase de tratamiento</translation>
    </message>
    <message>
        <source>Keep “{name}” as I wrote it</source>
        <translation>Dejar «{name}» como lo escribí</translation>
    </message>
    <message>
        <source>No drug of this name is known here. Try the other name on the box, or keep it as you wrote it: then trials can only say “ask” about it.</source>
        <translation>Aquí no se conoce ningún medicamento con este nombre. Pruebe con el otro nombre de la caja, o déjelo como lo escribió: entonces los estudios solo podrán decir «preguntar» sobre él.</translation>
    </message>
</context>
<context>
    <name>MiniMonth</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Small month</source>
        <translation>Mes pequeño</translation>
    </message>
</context>
<context>
    <name>MonthField</name>
    <message>
        <source>Year not known</source>
        <translation>Año desconocido</translation>
    </message>
    <message>
        <source>Month not known</source>
        <translation>Mes desconocido</translation>
    </message>
    <message>
        <source>{name}: year</source>
        <translation>{name}: año</translation>
    </message>
    <message>
        <source>{name}: month</source>
        <translation>{name}: mes</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Arrow keys go by days and weeks. Space goes through the events of a day, Enter opens. Alt with an arrow key moves an event, Shift and Alt stretch it.</source>
        <translation>Las flechas van por días y semanas. Espacio recorre los eventos de un día, Intro abre. Alt con una flecha mueve un evento, Mayús y Alt lo alargan o acortan.</translation>
    </message>
    <message>
        <source>{number} of {count}: {event}</source>
        <translation>{number} de {count}: {event}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>On this day</source>
        <translation>En este día</translation>
    </message>
    <message>
        <source>Nothing on this day</source>
        <translation>Nada en este día</translation>
    </message>
    <message>
        <source>Press “Add” to put something here.</source>
        <translation>Pulse «Agregar» para poner algo aquí.</translation>
    </message>
    <message>
        <source>Back to the month</source>
        <translation>Volver al mes</translation>
    </message>
</context>
<context>
    <name>MoreQuestions</name>
    <message>
        <source>I don&apos;t know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Huesos</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>Hígado</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Pulmón</translation>
    </message>
    <message>
        <source>Lymph nodes</source>
        <translation>Ganglios linfáticos</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Piel</translation>
    </message>
    <message>
        <source>Chest wall</source>
        <translation>Pared del pecho</translation>
    </message>
    <message>
        <source>Lining of the lungs</source>
        <translation>Membrana de los pulmones (pleura)</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Vientre</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>En otro lugar</translation>
    </message>
    <message>
        <source>How it began and where it is</source>
        <translation>Cómo empezó y dónde está</translation>
    </message>
    <message>
        <source>All of it can stay open.</source>
        <translation>Todo puede quedar sin responder.</translation>
    </message>
    <message>
        <source>In the first pathology report (lobular, inflammatory), and in the reports of your scans: “measurable disease” or “target lesions”.</source>
        <translation>En el primer informe de patología (lobulillar, inflamatorio) y en los informes de sus estudios de imagen: «enfermedad medible» (“measurable disease”) o «lesiones diana» (“target lesions”).</translation>
    </message>
    <message>
        <source>Had it spread when it was first found?</source>
        <translation>¿Ya se había extendido cuando se encontró por primera vez?</translation>
    </message>
    <message>
        <source>Yes, from the start</source>
        <translation>Sí, desde el principio</translation>
    </message>
    <message>
        <source>No, it came back later</source>
        <translation>No, volvió después</translation>
    </message>
    <message>
        <source>When the treatment of the early cancer ended</source>
        <translation>Cuándo terminó el tratamiento del cáncer temprano</translation>
    </message>
    <message>
        <source>The last of it, hormone tablets too. The year alone is enough.</source>
        <translation>El último, también las pastillas hormonales. Basta con el año.</translation>
    </message>
    <message>
        <source>When it came back</source>
        <translation>Cuándo volvió</translation>
    </message>
    <message>
        <source>Some trials ask how long after early treatment that was.</source>
        <translation>Algunos estudios preguntan cuánto tiempo después del tratamiento temprano fue.</translation>
    </message>
    <message>
        <source>Is it in the bones only?</source>
        <translation>¿Está solo en los huesos?</translation>
    </message>
    <message>
        <source>Where has it spread?</source>
        <translation>¿Adónde se ha extendido?</translation>
    </message>
    <message>
        <source>The brain and its lining are asked in question 6.</source>
        <translation>Del cerebro y sus membranas se pregunta en la pregunta 6.</translation>
    </message>
    <message>
        <source>Is it lobular?</source>
        <translation>¿Es lobulillar?</translation>
    </message>
    <message>
        <source>Is it inflammatory?</source>
        <translation>¿Es inflamatorio?</translation>
    </message>
    <message>
        <source>Can scans measure it?</source>
        <translation>¿Se puede medir en los estudios de imagen?</translation>
    </message>
    <message>
        <source>That month is still to come.</source>
        <translation>Ese mes todavía no ha llegado.</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre usted</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Type the year, or choose it. Some trials have an age limit.</source>
        <translation>Escriba el año o elíjalo. Algunos estudios tienen un límite de edad.</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femenino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>Menopause</source>
        <translation>Menopausia</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Ovaries switched off by treatment</source>
        <translation>Ovarios detenidos por el tratamiento</translation>
    </message>
    <message>
        <source>Pregnancy and breastfeeding</source>
        <translation>Embarazo y lactancia</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ni lo uno ni lo otro</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>Breastfeeding</source>
        <translation>Lactancia</translation>
    </message>
    <message>
        <source>Have you had another cancer?</source>
        <translation>¿Ha tenido otro cáncer?</translation>
    </message>
</context>
<context>
    <name>MoreScreen</name>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>All of it can stay open.</source>
        <translation>Todo puede quedar sin responder.</translation>
    </message>
    <message>
        <source>Treatment timeline</source>
        <translation>Tratamientos por fecha</translation>
    </message>
    <message>
        <source>How treatments are counted</source>
        <translation>Cómo se cuentan los tratamientos</translation>
    </message>
    <message>
        <source>Biopsies</source>
        <translation>Biopsias</translation>
    </message>
    <message>
        <source>Gene changes</source>
        <translation>Cambios en los genes</translation>
    </message>
    <message>
        <source>How it began and where it is</source>
        <translation>Cómo empezó y dónde está</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre usted</translation>
    </message>
    <message numerus="yes">
        <source>%n treatment(s)</source>
        <translation>
            <numerusform>%n tratamiento</numerusform>
            <numerusform>%n tratamientos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gene(s)</source>
        <translation>
            <numerusform>%n gen</numerusform>
            <numerusform>%n genes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyTrialSection</name>
    <message>
        <source>My notes on this trial</source>
        <translation>Mis notas sobre este estudio</translation>
    </message>
    <message>
        <source>Where I am with it</source>
        <translation>En qué punto estoy</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Por qué, si quiere decirlo</translation>
    </message>
    <message>
        <source>Such as: ask at the next visit</source>
        <translation>Por ejemplo: preguntar en la próxima visita</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Rename this stage…</source>
        <translation>Cambiar el nombre de esta etapa…</translation>
    </message>
    <message>
        <source>{day}: {stage}</source>
        <translation>{day}: {stage}</translation>
    </message>
    <message>
        <source>How far it came, and when</source>
        <translation>Hasta dónde llegó, y cuándo</translation>
    </message>
    <message>
        <source>Who said what, and when</source>
        <translation>Quién dijo qué y cuándo</translation>
    </message>
    <message>
        <source>{day} · {who} · {way}: {what}</source>
        <translation>{day} · {who} · {way}: {what}</translation>
    </message>
    <message>
        <source>Delete this entry</source>
        <translation>Eliminar esta anotación</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué se dijo</translation>
    </message>
    <message>
        <source>How you spoke</source>
        <translation>Cómo hablaron</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>On a day, put into my calendar</source>
        <translation>En un día, puesto en mi calendario</translation>
    </message>
    <message>
        <source>Put the next step into my calendar</source>
        <translation>Poner el próximo paso en mi calendario</translation>
    </message>
    <message>
        <source>Day of the next step</source>
        <translation>Día del próximo paso</translation>
    </message>
    <message>
        <source>Write down a contact</source>
        <translation>Anotar un contacto</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
</context>
<context>
    <name>MyTrialsPane</name>
    <message>
        <source>My trials</source>
        <translation>Mis estudios</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>No trials of yours yet</source>
        <translation>Todavía no tiene estudios suyos</translation>
    </message>
    <message>
        <source>Press the star on a trial to keep it here. It stays readable even if the registry drops it.</source>
        <translation>Pulse la estrella de un estudio para conservarlo aquí. Podrá leerlo aunque el registro lo quite.</translation>
    </message>
    <message>
        <source>What changed since my last visit</source>
        <translation>Qué cambió desde mi última visita</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Export as a table (CSV)…</source>
        <translation>Exportar como tabla (CSV)…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exportar como JSON…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>See others like it</source>
        <translation>Ver otros parecidos</translation>
    </message>
    <message>
        <source>On your list since {day}</source>
        <translation>En su lista desde el {day}</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>{step} · {day}</source>
        <translation>{step} · {day}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Four or five words that only you would put together are best.</source>
        <translation>Lo mejor son cuatro o cinco palabras que solo usted juntaría.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>No es igual a la de arriba.</translation>
    </message>
    <message>
        <source>A passphrase has at least 8 letters.</source>
        <translation>Una frase de contraseña tiene al menos 8 letras.</translation>
    </message>
    <message>
        <source>At least 8 letters.</source>
        <translation>Al menos 8 letras.</translation>
    </message>
    <message>
        <source>Easy to guess. Add another word or two.</source>
        <translation>Fácil de adivinar. Añada una o dos palabras.</translation>
    </message>
    <message>
        <source>Fair. One more word makes it much harder to guess.</source>
        <translation>Aceptable. Una palabra más la hace mucho más difícil de adivinar.</translation>
    </message>
    <message>
        <source>Hard to guess.</source>
        <translation>Difícil de adivinar.</translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message>
        <source>What changed…</source>
        <translation>Qué cambió…</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>Marcar todo como visto</translation>
    </message>
    <message>
        <source>“{name}”, since you last looked: {news}</source>
        <translation>“{name}”, desde la última vez que miró: {news}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambió</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n cambió</numerusform>
            <numerusform>%n cambiaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n cerrado</numerusform>
            <numerusform>%n cerrados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>What you want to remember</source>
        <translation>Lo que quiere recordar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Write here. A line that begins with ? becomes a question for your team.</source>
        <translation>Escriba aquí. Una línea que empieza con ? se vuelve una pregunta para su equipo.</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texto de la nota</translation>
    </message>
    <message>
        <source>Tab moves items of a list and cells of a table; Esc leaves the text.</source>
        <translation>Tab mueve los elementos de una lista y las celdas de una tabla; Esc sale del texto.</translation>
    </message>
    <message>
        <source>The stored text of this note was damaged on the disk. Look at its earlier texts, or at a backup.</source>
        <translation>El texto guardado de esta nota se dañó en el disco. Mire sus textos anteriores o una copia de seguridad.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar todavía</translation>
    </message>
    <message>
        <source>Size of the text: {percent} %</source>
        <translation>Tamaño del texto: {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>Saved · %n word(s)</source>
        <translation>
            <numerusform>Guardada · %n palabra</numerusform>
            <numerusform>Guardada · %n palabras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteFiles</name>
    <message>
        <source>Save the note as a file</source>
        <translation>Guardar la nota como archivo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Save the chosen notes in one file</source>
        <translation>Guardar las notas elegidas en un archivo</translation>
    </message>
    <message>
        <source>One file with all notes</source>
        <translation>Un archivo con todas las notas</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translation>El archivo está guardado.</translation>
    </message>
    <message>
        <source>Notes to take in</source>
        <translation>Notas para incorporar</translation>
    </message>
    <message>
        <source>Text, Markdown, Joplin, Evernote</source>
        <translation>Texto, Markdown, Joplin, Evernote</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken in.</source>
        <translation>
            <numerusform>Se incorporó %n nota.</numerusform>
            <numerusform>Se incorporaron %n notas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n ya estaba aquí.</numerusform>
            <numerusform>%n ya estaban aquí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteFilters</name>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>What is in the note</source>
        <translation>Qué hay en la nota</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Preguntas pendientes</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>When it was changed</source>
        <translation>Cuándo se cambió</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>Change tags…</source>
        <translation>Cambiar etiquetas…</translation>
    </message>
</context>
<context>
    <name>NoteFindBar</name>
    <message>
        <source>Find in this note</source>
        <translation>Buscar en esta nota</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>El lugar anterior</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>El lugar siguiente</translation>
    </message>
    <message>
        <source>Close finding</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>As large and small letters</source>
        <translation>Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar con</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>Se reemplazó %n lugar</numerusform>
            <numerusform>Se reemplazaron %n lugares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteImportDialog</name>
    <message>
        <source>Notes to take in</source>
        <translation>Notas para incorporar</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>Leyendo los archivos…</translation>
    </message>
    <message>
        <source>Notes that were found</source>
        <translation>Notas encontradas</translation>
    </message>
    <message>
        <source>What can&apos;t be taken in</source>
        <translation>Lo que no se puede incorporar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Incorporarlas</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) found. They are added beside yours; what is here already, word for word, is left out.</source>
        <translation>
            <numerusform>Se encontró %n nota. Se añade junto a las suyas; lo que ya está aquí, palabra por palabra, se deja fuera.</numerusform>
            <numerusform>Se encontraron %n notas. Se añaden junto a las suyas; lo que ya está aquí, palabra por palabra, se deja fuera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken in</source>
        <translation>
            <numerusform>%n no se puede incorporar</numerusform>
            <numerusform>%n no se pueden incorporar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteListPane</name>
    <message>
        <source>Search notes</source>
        <translation>Buscar notas</translation>
    </message>
    <message>
        <source>Words, tag:visit, has:question</source>
        <translation>Palabras, tag:visita, has:question</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Acotar la lista</translation>
    </message>
    <message>
        <source>Hide what narrows the list</source>
        <translation>Ocultar lo que acota la lista</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer words, or switch off what narrows the list.</source>
        <translation>Pruebe con menos palabras o quite lo que acota la lista.</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Todavía no hay notas</translation>
    </message>
    <message>
        <source>Write down what was said, what you want to ask, what matters to you.</source>
        <translation>Anote lo que se dijo, lo que quiere preguntar, lo que le importa.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message>
        <source>What you put here can be put back for 30 days.</source>
        <translation>Lo que ponga aquí se puede recuperar durante 30 días.</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>Bring notes from elsewhere…</source>
        <translation>Traer notas de otro lugar…</translation>
    </message>
    <message>
        <source>Tag the chosen notes</source>
        <translation>Etiquetar las notas elegidas</translation>
    </message>
    <message>
        <source>Save the chosen notes as files</source>
        <translation>Guardar las notas elegidas como archivos</translation>
    </message>
    <message>
        <source>Put the chosen notes into the trash</source>
        <translation>Mover las notas elegidas a la papelera</translation>
    </message>
    <message>
        <source>Choose one note only</source>
        <translation>Elegir solo una nota</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pregunta</numerusform>
            <numerusform>%n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
</context>
<context>
    <name>Notebook</name>
    <message>
        <source>Parts of your notes</source>
        <translation>Partes de sus notas</translation>
    </message>
    <message>
        <source>Make the page for a visit…</source>
        <translation>Hacer la página para una consulta…</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>New note from a template</source>
        <translation>Nota nueva a partir de una plantilla</translation>
    </message>
    <message>
        <source>More for all notes</source>
        <translation>Más para todas las notas</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>Bring notes from elsewhere…</source>
        <translation>Traer notas de otro lugar…</translation>
    </message>
    <message>
        <source>Change tags…</source>
        <translation>Cambiar etiquetas…</translation>
    </message>
    <message>
        <source>Choose a note to read and write it here</source>
        <translation>Elija una nota para leerla y escribirla aquí</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Todas las notas</translation>
    </message>
    <message>
        <source>It is saved by itself.</source>
        <translation>Se guarda sola.</translation>
    </message>
    <message>
        <source>Back to the notes</source>
        <translation>Volver a las notas</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>You have a reminder</source>
        <translation>Tiene un recordatorio</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
</context>
<context>
    <name>OpenedFiles</name>
    <message>
        <source>Attach a PDF or a picture, up to {number} MB</source>
        <translation>Adjuntar un PDF o una imagen, de hasta {number} MB</translation>
    </message>
    <message>
        <source>PDF and pictures ({endings})</source>
        <translation>PDF e imágenes ({endings})</translation>
    </message>
    <message>
        <source>No program on this computer opens this file.</source>
        <translation>Ningún programa de esta computadora abre este archivo.</translation>
    </message>
    <message>
        <source>The file is kept here.</source>
        <translation>El archivo está guardado aquí.</translation>
    </message>
    <message>
        <source>Install a program that shows PDFs and pictures.</source>
        <translation>Instale un programa que muestre PDF e imágenes.</translation>
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
    <name>PageText</name>
    <message>
        <source>The registry names no treatment.</source>
        <translation>El registro no nombra ningún tratamiento.</translation>
    </message>
    <message>
        <source>Groups of people in the study</source>
        <translation>Grupos de personas en el estudio</translation>
    </message>
    <message>
        <source>The registry has no summary.</source>
        <translation>El registro no tiene resumen.</translation>
    </message>
    <message>
        <source>You can join if</source>
        <translation>Puede participar si</translation>
    </message>
    <message>
        <source>You can&apos;t join if</source>
        <translation>No puede participar si</translation>
    </message>
    <message>
        <source>The trial also says</source>
        <translation>El estudio también dice</translation>
    </message>
    <message>
        <source>Not stated: ask the trial&apos;s team.</source>
        <translation>No se indica: pregunte al equipo del estudio.</translation>
    </message>
    <message>
        <source>Not stated here: ask how often you would come, for how long, and whether a biopsy is needed.</source>
        <translation>No se indica aquí: pregunte cada cuánto tendría que ir, durante cuánto tiempo y si hace falta una biopsia.</translation>
    </message>
    <message>
        <source>No sites are named yet.</source>
        <translation>Todavía no se nombra ningún centro.</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Patrocinador</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>Colabora con</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Planned to end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>First posted</source>
        <translation>Publicado por primera vez</translation>
    </message>
    <message>
        <source>Last updated by the sponsor</source>
        <translation>Última actualización del patrocinador</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Posted on the registry&apos;s page</source>
        <translation>Publicados en la página del registro</translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Sin publicar</translation>
    </message>
    <message>
        <source>Trial number</source>
        <translation>Número del estudio</translation>
    </message>
    <message>
        <source>Susan G. Komen&apos;s Clinical Trial Information Helpline: {number}. Hours change; ask.</source>
        <translation>Línea de información sobre estudios clínicos de Susan G. Komen: {number}. El horario cambia; pregunte.</translation>
    </message>
    <message>
        <source>The registry&apos;s own page: {link}</source>
        <translation>La página del registro: {link}</translation>
    </message>
    <message>
        <source>The Metastatic Trial Search, a second place to look for trials; your team or the helpline can show you where it is.</source>
        <translation>Metastatic Trial Search, un segundo lugar para buscar estudios; su equipo o la línea de ayuda pueden mostrarle dónde está.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Ages {low} to {high}</source>
        <translation>De {low} a {high} años</translation>
    </message>
    <message>
        <source>Ages {low} and over</source>
        <translation>A partir de {low} años</translation>
    </message>
    <message>
        <source>Ages up to {high}</source>
        <translation>Hasta {high} años</translation>
    </message>
    <message>
        <source>Women and men</source>
        <translation>Mujeres y hombres</translation>
    </message>
    <message>
        <source>Women only</source>
        <translation>Solo mujeres</translation>
    </message>
    <message>
        <source>Men only</source>
        <translation>Solo hombres</translation>
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
    <name>PaperActions</name>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Guardado como «{name}».</translation>
    </message>
    <message>
        <source>Earlier copies</source>
        <translation>Copias anteriores</translation>
    </message>
    <message>
        <source>“Fetch it again” keeps the copy before. Choose one to read it.</source>
        <translation>«Descargarlo de nuevo» conserva la copia anterior. Elija una para leerla.</translation>
    </message>
    <message>
        <source>There is no earlier copy. “Fetch it again” keeps the one before.</source>
        <translation>No hay ninguna copia anterior. «Descargarlo de nuevo» conserva la que había.</translation>
    </message>
    <message>
        <source>Copy {number}, fetched {day}</source>
        <translation>Copia {number}, descargada el {day}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The PDF was saved.</source>
        <translation>Se guardó el PDF.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Put this trial on paper</source>
        <translation>Pasar este estudio a papel</translation>
    </message>
    <message>
        <source>Which page</source>
        <translation>Qué página</translation>
    </message>
    <message>
        <source>For me, in plain words</source>
        <translation>Para mí, en palabras sencillas</translation>
    </message>
    <message>
        <source>For my doctor, with what the trial asks</source>
        <translation>Para mi médico, con lo que pide el estudio</translation>
    </message>
    <message>
        <source>My questions for the doctor</source>
        <translation>Mis preguntas para el médico</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>My questions, one a line</source>
        <translation>Mis preguntas, una por línea</translation>
    </message>
    <message>
        <source>Change, add and delete as you like.</source>
        <translation>Cambie, agregue y elimine lo que quiera.</translation>
    </message>
    <message>
        <source>Add all well-known questions</source>
        <translation>Añadir todas las preguntas conocidas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>How it fits</source>
        <translation>Cómo encaja</translation>
    </message>
    <message>
        <source>Nearest sites</source>
        <translation>Centros más cercanos</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>You could say: “I have metastatic breast cancer and am asking about {nct}. Is the trial taking people now, and what would you need to know about me?”</source>
        <translation>Podría decir: “Tengo cáncer de mama metastásico y pregunto por {nct}. ¿El estudio admite personas ahora y qué necesitaría saber de mí?”</translation>
    </message>
    <message>
        <source>No site takes new people at the moment.</source>
        <translation>En este momento ningún centro admite a personas nuevas.</translation>
    </message>
    <message>
        <source>Visits and biopsies</source>
        <translation>Visitas y biopsias</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Nearest site that takes people</source>
        <translation>Centro más cercano que admite personas</translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation>Quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>Inclusion, in the trial&apos;s own words</source>
        <translation>Inclusión, en palabras del propio estudio</translation>
    </message>
    <message>
        <source>Exclusion, in the trial&apos;s own words</source>
        <translation>Exclusión, en palabras del propio estudio</translation>
    </message>
    <message>
        <source>Long criteria are cut (…): the whole text is on the registry&apos;s page.</source>
        <translation>Los criterios largos están cortados (…): el texto completo está en la página del registro.</translation>
    </message>
    <message>
        <source>More questions of these kinds: {sources}.</source>
        <translation>Más preguntas de este tipo: {sources}.</translation>
    </message>
    <message>
        <source>To discuss</source>
        <translation>Para conversar</translation>
    </message>
    <message>
        <source>The trial also says</source>
        <translation>El estudio también dice</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <translation>{title} (continuación)</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>The registry names nobody.</source>
        <translation>El registro no nombra a nadie.</translation>
    </message>
    <message>
        <source>None at the moment</source>
        <translation>Ninguno por ahora</translation>
    </message>
    <message>
        <source>My trials</source>
        <translation>Mis estudios</translation>
    </message>
    <message>
        <source>Trials side by side</source>
        <translation>Estudios lado a lado</translation>
    </message>
    <message>
        <source>From the registry&apos;s own text. Your team decides with you.</source>
        <translation>Del propio texto del registro. Su equipo decide con usted.</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Ask before your next treatment starts: it can change which trials fit. Don&apos;t stop or delay treatment without your team.</source>
        <translation>Pregunte antes de que empiece su próximo tratamiento: puede cambiar qué estudios encajan. No suspenda ni retrase el tratamiento sin su equipo.</translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>Leave this out</source>
        <translation>Dejar esto fuera</translation>
    </message>
    <message>
        <source>Press a cell to change it.</source>
        <translation>Pulse una celda para cambiarla.</translation>
    </message>
</context>
<context>
    <name>PatternForm</name>
    <message>
        <source>Add treatment cycles</source>
        <translation>Añadir ciclos de tratamiento</translation>
    </message>
    <message>
        <source>Name and pattern</source>
        <translation>Nombre y esquema</translation>
    </message>
    <message>
        <source>Choose the pattern your team gave you. You can move cycles at any time.</source>
        <translation>Elija el esquema que le dio su equipo. Puede mover los ciclos en cualquier momento.</translation>
    </message>
    <message>
        <source>A pattern of my own</source>
        <translation>Un esquema propio</translation>
    </message>
    <message>
        <source>No scans</source>
        <translation>Sin estudios de imagen</translation>
    </message>
    <message>
        <source>No blood test</source>
        <translation>Sin análisis de sangre</translation>
    </message>
    <message>
        <source>On the day of the infusion</source>
        <translation>El día de la infusión</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n día antes</numerusform>
            <numerusform>%n días antes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Every 21 days</source>
        <translation>Cada 21 días</translation>
    </message>
    <message>
        <source>Weekly, 3 of 4 weeks</source>
        <translation>Semanal, 3 de cada 4 semanas</translation>
    </message>
    <message>
        <source>21 days on, 7 days off</source>
        <translation>21 días sí, 7 días no</translation>
    </message>
    <message>
        <source>14 days on, 7 days off</source>
        <translation>14 días sí, 7 días no</translation>
    </message>
    <message>
        <source>Every 28 days</source>
        <translation>Cada 28 días</translation>
    </message>
    <message>
        <source>Such as 1, 8, 15. Day 1 is the first day of a cycle.</source>
        <translation>Por ejemplo 1, 8, 15. El día 1 es el primer día de un ciclo.</translation>
    </message>
    <message>
        <source>Such as 1-21. The other days are days off.</source>
        <translation>Por ejemplo 1-21. Los demás son días de descanso.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Cómo lo llama usted</translation>
    </message>
    <message>
        <source>This name stands in your calendar.</source>
        <translation>Este nombre aparece en su calendario.</translation>
    </message>
    <message>
        <source>Day 1 of the first cycle</source>
        <translation>Día 1 del primer ciclo</translation>
    </message>
    <message>
        <source>Number of the first cycle</source>
        <translation>Número del primer ciclo</translation>
    </message>
    <message>
        <source>Days in a cycle</source>
        <translation>Días de un ciclo</translation>
    </message>
    <message>
        <source>Days with an infusion</source>
        <translation>Días con infusión</translation>
    </message>
    <message>
        <source>Days with medicine</source>
        <translation>Días con medicina</translation>
    </message>
    <message>
        <source>A scan after so many cycles</source>
        <translation>Un estudio de imagen cada tantos ciclos</translation>
    </message>
    <message>
        <source>Blood test before each infusion</source>
        <translation>Análisis de sangre antes de cada infusión</translation>
    </message>
    <message>
        <source>Number of cycles planned</source>
        <translation>Número de ciclos previstos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Write days from 1 to {length}, such as 1, 8, 15.</source>
        <translation>Escriba días del 1 al {length}, por ejemplo 1, 8, 15.</translation>
    </message>
    <message>
        <source>{day}: {what}, cycle {number}, day {of_cycle}</source>
        <translation>{day}: {what}, ciclo {number}, día {of_cycle}</translation>
    </message>
    <message>
        <source>Cycles are counted; nothing stands in the calendar for them.</source>
        <translation>Los ciclos se cuentan; nada aparece en el calendario por ellos.</translation>
    </message>
</context>
<context>
    <name>Pick</name>
    <message>
        <source>Take the answer back</source>
        <translation>Retirar la respuesta</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print or save as PDF</source>
        <translation>Imprimir o guardar como PDF</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>Una lista</translation>
    </message>
    <message>
        <source>A page a day, with notes</source>
        <translation>Una página por día, con notas</translation>
    </message>
    <message>
        <source>A page a week</source>
        <translation>Una página por semana</translation>
    </message>
    <message>
        <source>A page a month</source>
        <translation>Una página por mes</translation>
    </message>
    <message>
        <source>A year of cycles</source>
        <translation>Un año de ciclos</translation>
    </message>
    <message>
        <source>Upright (portrait)</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Across (landscape)</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Letra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>This lies before the first day.</source>
        <translation>Es anterior al primer día.</translation>
    </message>
    <message numerus="yes">
        <source>That is too much paper: at most %n day(s).</source>
        <translation>
            <numerusform>Es demasiado papel: como mucho %n día.</numerusform>
            <numerusform>Es demasiado papel: como mucho %n días.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>ProfileImport</name>
    <message>
        <source>The hospital&apos;s file</source>
        <translation>El archivo del hospital</translation>
    </message>
    <message>
        <source>FHIR or mCODE (*.json)</source>
        <translation>FHIR o mCODE (*.json)</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Qué dice el archivo</translation>
    </message>
    <message>
        <source>Look through it. Nothing is changed before you agree, and you can undo it after.</source>
        <translation>Revíselo. Nada cambia antes de que usted lo acepte, y después puede deshacerlo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use these answers</source>
        <translation>Usar estas respuestas</translation>
    </message>
</context>
<context>
    <name>ProfileOffer</name>
    <message>
        <source>Answer it</source>
        <translation>Responder</translation>
    </message>
    <message numerus="yes">
        <source>Knowing {what} would answer one question in %n trial(s).</source>
        <translation>
            <numerusform>Saber esto respondería una pregunta en %n estudio: {what}.</numerusform>
            <numerusform>Saber esto respondería una pregunta en %n estudios: {what}.</numerusform>
        </translation>
    </message>
    <message>
        <source>You also told us about: {what}. No stored trial was found to ask about it.</source>
        <translation>También nos habló de esto: {what}. No se encontró ningún estudio guardado que lo pregunte.</translation>
    </message>
</context>
<context>
    <name>ProfilePane</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Show the trials</source>
        <translation>Mostrar los estudios</translation>
    </message>
    <message>
        <source>Question {number} of {count}. Each can be skipped.</source>
        <translation>Pregunta {number} de {count}. Puede saltarse cualquiera.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The answers of the file were taken over.</source>
        <translation>Se tomaron las respuestas del archivo.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>ProfilePeople</name>
    <message>
        <source>Whose answers these are</source>
        <translation>De quién son estas respuestas</translation>
    </message>
    <message>
        <source>These answers…</source>
        <translation>Estas respuestas…</translation>
    </message>
    <message>
        <source>Take answers from a hospital&apos;s file…</source>
        <translation>Tomar respuestas del archivo de un hospital…</translation>
    </message>
    <message>
        <source>Add another person…</source>
        <translation>Agregar otra persona…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Delete all answers</source>
        <translation>Eliminar todas las respuestas</translation>
    </message>
    <message>
        <source>Whose answers are they?</source>
        <translation>¿De quién son las respuestas?</translation>
    </message>
    <message>
        <source>Another name for these answers</source>
        <translation>Otro nombre para estas respuestas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>The answers of {name} were deleted.</source>
        <translation>Se eliminaron las respuestas de {name}.</translation>
    </message>
</context>
<context>
    <name>ProfileQuestions</name>
    <message>
        <source>I don&apos;t know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Where do you live, and how far would you travel?</source>
        <translation>¿Dónde vive y hasta dónde viajaría?</translation>
    </message>
    <message>
        <source>Your ZIP code is enough. It gives the distance to each site.</source>
        <translation>Basta su código postal (ZIP). Con él se sabe la distancia a cada centro.</translation>
    </message>
    <message>
        <source>What did the latest biopsy say?</source>
        <translation>¿Qué dijo la última biopsia?</translation>
    </message>
    <message>
        <source>On the pathology report of your latest biopsy, under “receptors”, “ER”, “PR” and “HER2” or “IHC”. Your team can print it for you, and it may be in the clinic&apos;s patient portal.</source>
        <translation>En el informe de patología de su última biopsia, donde dice «receptores» (“receptors”), “ER”, “PR” y “HER2” o “IHC”. Su equipo puede imprimírselo, y quizás esté en el portal de pacientes de la clínica.</translation>
    </message>
    <message>
        <source>Positive (more than 10 %)</source>
        <translation>Positivo (más del 10 %)</translation>
    </message>
    <message>
        <source>Low (1 to 10 %)</source>
        <translation>Bajo (del 1 al 10 %)</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativo</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>No se hizo la prueba</translation>
    </message>
    <message>
        <source>Estrogen receptor (ER)</source>
        <translation>Receptor de estrógeno (ER)</translation>
    </message>
    <message>
        <source>Progesterone receptor (PR)</source>
        <translation>Receptor de progesterona (PR)</translation>
    </message>
    <message>
        <source>Positive (IHC 3+, or 2+ with ISH positive)</source>
        <translation>Positivo (IHC 3+, o 2+ con ISH positiva)</translation>
    </message>
    <message>
        <source>Low (IHC 1+, or 2+ with ISH negative)</source>
        <translation>Bajo (IHC 1+, o 2+ con ISH negativa)</translation>
    </message>
    <message>
        <source>Ultralow (IHC 0 with a little staining)</source>
        <translation>Ultrabajo (IHC 0 con un poco de tinción)</translation>
    </message>
    <message>
        <source>Zero (IHC 0, no staining)</source>
        <translation>Cero (IHC 0, sin tinción)</translation>
    </message>
    <message>
        <source>Negative, I don&apos;t know if low</source>
        <translation>Negativo, no sé si bajo</translation>
    </message>
    <message>
        <source>From the biopsy of {date}.</source>
        <translation>De la biopsia de {date}.</translation>
    </message>
    <message>
        <source>Several biopsies…</source>
        <translation>Varias biopsias…</translation>
    </message>
    <message>
        <source>How many treatments since the cancer spread?</source>
        <translation>¿Cuántos tratamientos desde que el cáncer se extendió?</translation>
    </message>
    <message>
        <source>Count a new treatment with medicines each time the cancer had grown. Surgery, radiation and bone medicines usually don&apos;t count. Your team can confirm.</source>
        <translation>Cuente un tratamiento nuevo con medicamentos cada vez que el cáncer había crecido. La cirugía, la radiación y los medicamentos para los huesos no suelen contar. Su equipo puede confirmarlo.</translation>
    </message>
    <message>
        <source>In the letters of your oncologist, often as “first line”, “second line”. Your team can count them with you.</source>
        <translation>En las cartas de su oncólogo u oncóloga, a menudo como «primera línea» (“first line”), «segunda línea» (“second line”). Su equipo puede contarlos con usted.</translation>
    </message>
    <message>
        <source>Treatments since then, the present one too</source>
        <translation>Tratamientos desde entonces, también el actual</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno todavía</translation>
    </message>
    <message>
        <source>3 or more</source>
        <translation>3 o más</translation>
    </message>
    <message>
        <source>How is the present treatment doing?</source>
        <translation>¿Cómo va el tratamiento actual?</translation>
    </message>
    <message>
        <source>It is working</source>
        <translation>Está funcionando</translation>
    </message>
    <message>
        <source>The cancer is growing</source>
        <translation>El cáncer está creciendo</translation>
    </message>
    <message>
        <source>I have no treatment now</source>
        <translation>Ahora no recibo tratamiento</translation>
    </message>
    <message>
        <source>Your list of treatments comes to: {count}</source>
        <translation>Su lista de tratamientos da: {count}</translation>
    </message>
    <message>
        <source>How treatments are counted…</source>
        <translation>Cómo se cuentan los tratamientos…</translation>
    </message>
    <message>
        <source>Which medicines against the cancer did you have?</source>
        <translation>¿Qué medicamentos contra el cáncer ha recibido?</translation>
    </message>
    <message>
        <source>Type the name on the box or the name of the drug, and press the right one.</source>
        <translation>Escriba el nombre de la caja o el del medicamento y pulse el correcto.</translation>
    </message>
    <message>
        <source>In the list of medicines of your clinic or patient portal, on the boxes, or in the letters of your oncologist.</source>
        <translation>En la lista de medicamentos de su clínica o del portal de pacientes, en las cajas o en las cartas de su oncólogo u oncóloga.</translation>
    </message>
    <message>
        <source>{drug} was taken off the list.</source>
        <translation>Se quitó {drug} de la lista.</translation>
    </message>
    <message>
        <source>Is that everything?</source>
        <translation>¿Es todo?</translation>
    </message>
    <message>
        <source>Treatment timeline…</source>
        <translation>Tratamientos por fecha…</translation>
    </message>
    <message>
        <source>Did you have chemotherapy since the cancer spread?</source>
        <translation>¿Ha recibido quimioterapia desde que el cáncer se extendió?</translation>
    </message>
    <message>
        <source>Chemotherapy is named in your treatment plan. Hormone tablets, antibodies and targeted pills alone are not chemotherapy.</source>
        <translation>La quimioterapia se nombra en su plan de tratamiento. Las pastillas hormonales, los anticuerpos y las pastillas dirigidas, por sí solos, no son quimioterapia.</translation>
    </message>
    <message>
        <source>Has it spread to the brain or its lining?</source>
        <translation>¿Se ha extendido al cerebro o a sus membranas?</translation>
    </message>
    <message>
        <source>In the report of an MRI or CT scan of the head. If your head was never scanned, say so: it is not the same as “no”.</source>
        <translation>En el informe de una resonancia (MRI) o tomografía (CT) de la cabeza. Si nunca le hicieron un estudio de imagen de la cabeza, dígalo: no es lo mismo que «no».</translation>
    </message>
    <message>
        <source>No, a scan showed none</source>
        <translation>No, un estudio de imagen no mostró nada</translation>
    </message>
    <message>
        <source>Never scanned</source>
        <translation>Nunca me hicieron un estudio de imagen</translation>
    </message>
    <message>
        <source>Yes, treated</source>
        <translation>Sí, con tratamiento</translation>
    </message>
    <message>
        <source>Yes, stable</source>
        <translation>Sí, estable</translation>
    </message>
    <message>
        <source>Yes, growing or not treated</source>
        <translation>Sí, creciendo o sin tratar</translation>
    </message>
    <message>
        <source>The brain</source>
        <translation>El cerebro</translation>
    </message>
    <message>
        <source>The lining of the brain and spinal cord</source>
        <translation>Las membranas del cerebro y la médula espinal</translation>
    </message>
    <message>
        <source>Which gene changes were looked for?</source>
        <translation>¿Qué cambios en los genes se buscaron?</translation>
    </message>
    <message>
        <source>In the report of a genomic test of the tumor or blood, or of a test for inherited changes. “VUS” means that nobody knows what a change does: leave it open.</source>
        <translation>En el informe de una prueba genómica del tumor o de la sangre, o de una prueba de cambios hereditarios. “VUS” quiere decir que nadie sabe qué hace un cambio: déjelo sin responder.</translation>
    </message>
    <message>
        <source>{gene} was taken off the list.</source>
        <translation>Se quitó {gene} de la lista.</translation>
    </message>
    <message>
        <source>PD-L1 (asked in triple-negative cancer)</source>
        <translation>PD-L1 (se pregunta en el cáncer triple negativo)</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>Positivo</translation>
    </message>
    <message>
        <source>What is an ordinary day like?</source>
        <translation>¿Cómo es un día normal?</translation>
    </message>
    <message>
        <source>This is your own view. Study teams call it “ECOG” or “performance status” and decide it themselves.</source>
        <translation>Esta es su propia opinión. Los equipos de los estudios lo llaman “ECOG” o «estado funcional» (“performance status”) y lo deciden ellos.</translation>
    </message>
    <message>
        <source>I do everything I did before</source>
        <translation>Hago todo lo que hacía antes</translation>
    </message>
    <message>
        <source>Nothing heavy, but light work and walking</source>
        <translation>Nada pesado, pero sí trabajo ligero y caminar</translation>
    </message>
    <message>
        <source>I care for myself, and am up more than half the day</source>
        <translation>Me valgo por mi cuenta y paso más de la mitad del día fuera de la cama</translation>
    </message>
    <message>
        <source>I rest more than half the day</source>
        <translation>Descanso más de la mitad del día</translation>
    </message>
    <message>
        <source>I am in bed or a chair all day</source>
        <translation>Paso todo el día en la cama o en una silla</translation>
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
    <name>QrDialog</name>
    <message>
        <source>Read it on your phone</source>
        <translation>Léalo en su teléfono</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the code. It leads to the page this is from.</source>
        <translation>Apunte al código con la cámara de su teléfono. Lleva a la página de donde viene esto.</translation>
    </message>
    <message>
        <source>A QR code for {address}</source>
        <translation>Un código QR para {address}</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>QuestionActions</name>
    <message>
        <source>Answered: {question}</source>
        <translation>Respondida: {question}</translation>
    </message>
    <message>
        <source>Open again: {question}</source>
        <translation>De nuevo pendiente: {question}</translation>
    </message>
    <message>
        <source>The question goes to “{visit}”.</source>
        <translation>La pregunta va a «{visit}».</translation>
    </message>
    <message>
        <source>Questions for your team</source>
        <translation>Preguntas para su equipo</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions for your team</source>
        <translation>Preguntas para su equipo</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>No open questions</source>
        <translation>No hay preguntas pendientes</translation>
    </message>
    <message>
        <source>Begin a line in any note with a question mark, and it is gathered here.</source>
        <translation>Empiece una línea de cualquier nota con un signo de interrogación (?) y se reunirá aquí.</translation>
    </message>
    <message>
        <source>Which questions</source>
        <translation>Qué preguntas</translation>
    </message>
    <message>
        <source>Answered ones too</source>
        <translation>También las respondidas</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Open its note</source>
        <translation>Abrir su nota</translation>
    </message>
    <message>
        <source>Take to a visit</source>
        <translation>Llevar a una cita</translation>
    </message>
</context>
<context>
    <name>QuestionWords</name>
    <message>
        <source>your ER status</source>
        <translation>su estado de ER</translation>
    </message>
    <message>
        <source>your PR status</source>
        <translation>su estado de PR</translation>
    </message>
    <message>
        <source>your HER2 status</source>
        <translation>su estado de HER2</translation>
    </message>
    <message>
        <source>your HER2-low status</source>
        <translation>si su HER2 es bajo</translation>
    </message>
    <message>
        <source>how many treatments you had</source>
        <translation>cuántos tratamientos ha recibido</translation>
    </message>
    <message>
        <source>how your present treatment is doing</source>
        <translation>cómo va su tratamiento actual</translation>
    </message>
    <message>
        <source>which medicines you had</source>
        <translation>qué medicamentos ha recibido</translation>
    </message>
    <message>
        <source>whether your list of medicines is whole</source>
        <translation>si su lista de medicamentos está completa</translation>
    </message>
    <message>
        <source>whether you had chemotherapy</source>
        <translation>si ha recibido quimioterapia</translation>
    </message>
    <message>
        <source>whether it has spread to the brain</source>
        <translation>si se ha extendido al cerebro</translation>
    </message>
    <message>
        <source>whether it has spread to the lining of the brain</source>
        <translation>si se ha extendido a las membranas del cerebro</translation>
    </message>
    <message>
        <source>your gene changes</source>
        <translation>sus cambios en los genes</translation>
    </message>
    <message>
        <source>your PD-L1 result</source>
        <translation>su resultado de PD-L1</translation>
    </message>
    <message>
        <source>your everyday activity</source>
        <translation>su actividad diaria</translation>
    </message>
    <message>
        <source>your year of birth</source>
        <translation>su año de nacimiento</translation>
    </message>
    <message>
        <source>your sex</source>
        <translation>su sexo</translation>
    </message>
    <message>
        <source>where you are with menopause</source>
        <translation>cómo está respecto a la menopausia</translation>
    </message>
    <message>
        <source>whether you had another cancer</source>
        <translation>si ha tenido otro cáncer</translation>
    </message>
    <message>
        <source>whether you are pregnant or breastfeeding</source>
        <translation>si está embarazada o dando el pecho</translation>
    </message>
    <message>
        <source>whether it had spread from the start</source>
        <translation>si se había extendido desde el principio</translation>
    </message>
    <message>
        <source>whether scans can measure it</source>
        <translation>si se puede medir en los estudios de imagen</translation>
    </message>
    <message>
        <source>whether it is in the bones only</source>
        <translation>si está solo en los huesos</translation>
    </message>
    <message>
        <source>where it has spread</source>
        <translation>adónde se ha extendido</translation>
    </message>
    <message>
        <source>whether it is lobular</source>
        <translation>si es lobulillar</translation>
    </message>
    <message>
        <source>whether it is inflammatory</source>
        <translation>si es inflamatorio</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Highlight: {color}</source>
        <translation>Resaltar: {color}</translation>
    </message>
    <message>
        <source>Take to my notes</source>
        <translation>Llevar a mis notas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation>Poner un marcador aquí</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>The article</source>
        <translation>El artículo</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Volver a la biblioteca</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find words</source>
        <translation>Buscar palabras</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>How the page looks</source>
        <translation>Cómo se ve la página</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Mark words</source>
        <translation>Marcar palabras</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>Mis marcas</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More to do</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>En español</translation>
    </message>
    <message>
        <source>Read in English</source>
        <translation>Leer en inglés</translation>
    </message>
    <message>
        <source>Read in Spanish</source>
        <translation>Leer en español</translation>
    </message>
    <message>
        <source>My marks ({count})</source>
        <translation>Mis marcas ({count})</translation>
    </message>
    <message>
        <source>Favorite, on</source>
        <translation>Favorito, sí</translation>
    </message>
    <message>
        <source>Favorite, off</source>
        <translation>Favorito, no</translation>
    </message>
    <message>
        <source>Put the questions on my visit list</source>
        <translation>Poner las preguntas en mi lista para la visita</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Print in large letters…</source>
        <translation>Imprimir en letra grande…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as a book (EPUB)…</source>
        <translation>Guardar como libro (EPUB)…</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Guardar como Markdown…</translation>
    </message>
    <message>
        <source>Show a code for your phone</source>
        <translation>Mostrar un código para su teléfono</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Mark as not read</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>All my highlights</source>
        <translation>Todo lo que resalté</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>Descargarlo de nuevo</translation>
    </message>
    <message>
        <source>Earlier copies…</source>
        <translation>Copias anteriores…</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Marked as read.</source>
        <translation>Marcado como leído.</translation>
    </message>
    <message>
        <source>Marked as not read.</source>
        <translation>Marcado como no leído.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>Your recovery code</source>
        <translation>Su código de recuperación</translation>
    </message>
    <message>
        <source>If you forget your passphrase, this code opens your data. It is shown only now and kept nowhere: without passphrase and code, nobody can open your data, not even the makers of this program.</source>
        <translation>Si olvida su frase de contraseña, este código abre sus datos. Se muestra solo ahora y no se guarda en ninguna parte: sin frase y sin código nadie puede abrir sus datos, ni siquiera quienes hicieron este programa.</translation>
    </message>
    <message>
        <source>Recovery code: {code}</source>
        <translation>Código de recuperación: {code}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Keep it where you keep your passport, not on this computer.</source>
        <translation>Guárdelo donde guarda su pasaporte, no en esta computadora.</translation>
    </message>
    <message>
        <source>Type group {number} of the code, to be sure that you have it</source>
        <translation>Escriba el grupo {number} del código, para estar segura o seguro de que lo tiene</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Seguir sin él</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Lo tengo</translation>
    </message>
    <message>
        <source>This code opens Companion where the passphrase is forgotten. Upper and lower case are alike. Keep this page where you keep your passport.</source>
        <translation>Este código abre Companion si se olvida la frase de contraseña. Da igual mayúsculas o minúsculas. Guarde esta hoja donde guarda su pasaporte.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Saved. Print it or put it on a stick, then delete the file from this computer.</source>
        <translation>Guardado. Imprímalo o póngalo en una memoria USB y después borre el archivo de esta computadora.</translation>
    </message>
    <message>
        <source>Copied. Paste it into your password manager; other programs can read it too.</source>
        <translation>Copiado. Péguelo en su administrador de contraseñas; otros programas también pueden leerlo.</translation>
    </message>
    <message>
        <source>That is not this group of the code.</source>
        <translation>Ese no es este grupo del código.</translation>
    </message>
    <message>
        <source>Go on without the code?</source>
        <translation>¿Seguir sin el código?</translation>
    </message>
    <message>
        <source>If you forget your passphrase, your data is lost. You can have a new code made at any time, on the page “Lock”.</source>
        <translation>Si olvida su frase de contraseña, sus datos se pierden. Puede hacer un código nuevo en cualquier momento, en la página «Candado».</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>Volver al código</translation>
    </message>
</context>
<context>
    <name>ReminderList</name>
    <message>
        <source>Reminders</source>
        <translation>Recordatorios</translation>
    </message>
    <message>
        <source>Notifications may say what they are about</source>
        <translation>Los avisos pueden decir de qué tratan</translation>
    </message>
    <message>
        <source>Otherwise they say only “You have a reminder”, for others may see them.</source>
        <translation>Si no, dicen solo «Tiene un recordatorio», porque otras personas pueden verlos.</translation>
    </message>
    <message>
        <source>Remind me though the window is closed</source>
        <translation>Recordarme aunque la ventana esté cerrada</translation>
    </message>
    <message>
        <source>“Companion” then starts without a window when you log in to this computer. From its icon you can open or end it.</source>
        <translation>«Companion» empieza entonces sin ventana cuando usted inicia sesión en esta computadora. Desde su icono puede abrirlo o cerrarlo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n recordatorio</numerusform>
            <numerusform>%n recordatorios</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to remind you of.</source>
        <translation>Nada que recordarle.</translation>
    </message>
    <message>
        <source>{day}. {time}</source>
        <translation>{day}. {time}</translation>
    </message>
    <message>
        <source>This was due earlier.</source>
        <translation>Esto era para antes.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Hecho: {title}</translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>En 10 minutos</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>En 1 hora</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Mañana por la mañana</translation>
    </message>
    <message>
        <source>Remind me again: {when}. {title}</source>
        <translation>Recordármelo otra vez: {when}. {title}</translation>
    </message>
</context>
<context>
    <name>RepeatFields</name>
    <message>
        <source>Repeats</source>
        <translation>Se repite</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Cuántas veces</translation>
    </message>
    <message>
        <source>Last day of repeating</source>
        <translation>Último día en que se repite</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>No se repite</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Días de la semana</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>Cada cuántos</translation>
    </message>
    <message>
        <source>On these days of the week</source>
        <translation>Estos días de la semana</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Qué día</translation>
    </message>
    <message>
        <source>Which one of the month</source>
        <translation>Cuál del mes</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>Por días</translation>
    </message>
    <message>
        <source>By the week</source>
        <translation>Por semanas</translation>
    </message>
    <message>
        <source>By the month</source>
        <translation>Por meses</translation>
    </message>
    <message>
        <source>By the year</source>
        <translation>Por años</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Como está ahora</translation>
    </message>
    <message>
        <source>The same day of the month</source>
        <translation>El mismo día del mes</translation>
    </message>
    <message>
        <source>The last day of the month</source>
        <translation>El último día del mes</translation>
    </message>
    <message>
        <source>A day of the week, such as the second Tuesday</source>
        <translation>Un día de la semana, como el segundo martes</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>Después de cierto número de veces</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>Un día determinado</translation>
    </message>
    <message>
        <source>Repeats {words}.</source>
        <translation>Se repite: {words}.</translation>
    </message>
    <message>
        <source>Next: {dates}</source>
        <translation>Próximas fechas: {dates}</translation>
    </message>
    <message>
        <source>This gives no date.</source>
        <translation>Esto no da ninguna fecha.</translation>
    </message>
    <message>
        <source>Parts of this rule that have no field here stay as they are.</source>
        <translation>Las partes de esta regla que no tienen casilla aquí quedan como están.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semana</numerusform>
            <numerusform>%n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Search trials</source>
        <translation>Buscar estudios</translation>
    </message>
    <message>
        <source>A drug, a word, a place of spread, an NCT number</source>
        <translation>Un medicamento, una palabra, un lugar al que se extendió, un número NCT</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>More places to ask</source>
        <translation>Más lugares donde preguntar</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Closest to the words first</source>
        <translation>Primero los más cercanos a las palabras</translation>
    </message>
    <message>
        <source>Nearest first</source>
        <translation>Primero los más cercanos</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Primero los más nuevos</translation>
    </message>
    <message>
        <source>Last updated first</source>
        <translation>Primero los actualizados hace menos</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Estudios</translation>
    </message>
    <message>
        <source>Trials found</source>
        <translation>Estudios encontrados</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>Filtros ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) found here</source>
        <translation>
            <numerusform>%n estudio encontrado aquí</numerusform>
            <numerusform>%n estudios encontrados aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>{found}, of {stored} stored</source>
        <translation>{found}, de {stored} guardados</translation>
    </message>
    <message>
        <source>Looked for: {names}</source>
        <translation>Se buscó: {names}</translation>
    </message>
    <message>
        <source>The filters may be too narrow. Nothing you typed left this computer.</source>
        <translation>Quizás los filtros son demasiado estrechos. Nada de lo que escribió salió de esta computadora.</translation>
    </message>
    <message>
        <source>Try fewer words, or another name of the drug. Komen&apos;s helpline can search with you: 1-877-465-6636.</source>
        <translation>Pruebe con menos palabras o con otro nombre del medicamento. La línea de ayuda de Komen puede buscar con usted: 1-877-465-6636.</translation>
    </message>
    <message>
        <source>No stored trial has these words</source>
        <translation>Ningún estudio guardado tiene estas palabras</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>¿Quiso decir:</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>Best fit to you first</source>
        <translation>Primero los que mejor encajan con usted</translation>
    </message>
    <message>
        <source>Distances from {place}.</source>
        <translation>Distancias desde {place}.</translation>
    </message>
    <message>
        <source>A ZIP code stands for its center point.</source>
        <translation>Un código postal se toma por su punto central.</translation>
    </message>
    <message>
        <source>Which one? {names}</source>
        <translation>¿Cuál? {names}</translation>
    </message>
</context>
<context>
    <name>RuleSpeech</name>
    <message>
        <source>a repeat rule this program does not understand</source>
        <translation>una regla de repetición que este programa no entiende</translation>
    </message>
    <message>
        <source>second to last</source>
        <translation>penúltimo</translation>
    </message>
    <message>
        <source>third to last</source>
        <translation>antepenúltimo</translation>
    </message>
    <message>
        <source>fourth to last</source>
        <translation>cuarto desde el final</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primer</translation>
    </message>
    <message>
        <source>second</source>
        <translation>segundo</translation>
    </message>
    <message>
        <source>third</source>
        <translation>tercer</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>cuarto</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>quinto</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último</translation>
    </message>
    <message>
        <source>workday</source>
        <translation>día laborable</translation>
    </message>
    <message>
        <source>weekend day</source>
        <translation>día de fin de semana</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>from the end</source>
        <translation>desde el final</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>cada año</translation>
    </message>
    <message>
        <source>every {0} years</source>
        <translation>cada {0} años</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>cada mes</translation>
    </message>
    <message>
        <source>every {0} months</source>
        <translation>cada {0} meses</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>cada semana</translation>
    </message>
    <message>
        <source>every {0} weeks</source>
        <translation>cada {0} semanas</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>every {0} days</source>
        <translation>cada {0} días</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>cada hora</translation>
    </message>
    <message>
        <source>every {0} hours</source>
        <translation>cada {0} horas</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>cada minuto</translation>
    </message>
    <message>
        <source>every {0} minutes</source>
        <translation>cada {0} minutos</translation>
    </message>
    <message>
        <source>every second</source>
        <translation>cada segundo</translation>
    </message>
    <message>
        <source>every {0} seconds</source>
        <translation>cada {0} segundos</translation>
    </message>
    <message>
        <source>every day from Monday to Friday</source>
        <translation>todos los días de lunes a viernes</translation>
    </message>
    <message>
        <source> on {0}</source>
        <translation> los {0}</translation>
    </message>
    <message>
        <source> on the {0}</source>
        <translation> el {0}</translation>
    </message>
    <message>
        <source> on day {0}</source>
        <translation> el día {0}</translation>
    </message>
    <message>
        <source> on the last day of the month</source>
        <translation> el último día del mes</translation>
    </message>
    <message>
        <source> on {0} {1}</source>
        <translation> el {1} de {0}</translation>
    </message>
    <message>
        <source> in {0}</source>
        <translation> en {0}</translation>
    </message>
    <message>
        <source> in week {0} of the year</source>
        <translation> en la semana {0} del año</translation>
    </message>
    <message>
        <source> on day {0} of the year</source>
        <translation> el día {0} del año</translation>
    </message>
    <message>
        <source> at {0}</source>
        <translation> a las {0}</translation>
    </message>
    <message>
        <source>, of these only the {0}</source>
        <translation>, de estos solo el {0}</translation>
    </message>
    <message>
        <source>, once</source>
        <translation>, una vez</translation>
    </message>
    <message>
        <source>, {0} times</source>
        <translation>, {0} veces</translation>
    </message>
    <message>
        <source>, until {0}</source>
        <translation>, hasta {0}</translation>
    </message>
    <message>
        <source>, with details that are kept but not told here</source>
        <translation>, con detalles que se conservan pero no se dicen aquí</translation>
    </message>
</context>
<context>
    <name>SavedActions</name>
    <message>
        <source>Saved under “{name}”.</source>
        <translation>Guardada como «{name}».</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Rename this search</source>
        <translation>Cambiar el nombre de esta búsqueda</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>Se eliminó «{name}».</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) were written to the file.</source>
        <translation>
            <numerusform>Se escribió %n estudio en el archivo.</numerusform>
            <numerusform>Se escribieron %n estudios en el archivo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedPane</name>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>No saved searches yet</source>
        <translation>Todavía no hay búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search for something and press “Save this search”. After each update you will see here what is new, changed and closed in it.</source>
        <translation>Busque algo y pulse «Guardar esta búsqueda». Después de cada actualización verá aquí qué hay de nuevo, qué cambió y qué se cerró.</translation>
    </message>
    <message>
        <source>What changed, and why it matters…</source>
        <translation>Qué cambió y por qué importa…</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>Marcar todo como visto</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>Saved articles</source>
        <translation>Artículos guardados</translation>
    </message>
    <message>
        <source>Make it a favorite</source>
        <translation>Marcar como favorito</translation>
    </message>
    <message>
        <source>No longer a favorite</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Enter opens. The menu key: fetch again, rename, remove.</source>
        <translation>Entrar abre. La tecla de menú: descargar de nuevo, cambiar el nombre, quitar.</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Todavía no hay nada guardado</translation>
    </message>
    <message>
        <source>Pages and files you save are kept on this computer, without anything that moves or watches, and are found by the search of the library.</source>
        <translation>Las páginas y los archivos que guarda se quedan en esta computadora, sin nada que se mueva ni que vigile, y la búsqueda de la biblioteca los encuentra.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved article(s)</source>
        <translation>
            <numerusform>%n artículo guardado</numerusform>
            <numerusform>%n artículos guardados</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Fetch it again</source>
        <translation>Descargarlo de nuevo</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Enter opens. Space: rename, move, mark as seen, export, delete.</source>
        <translation>Intro abre. Barra espaciadora: cambiar el nombre, mover, marcar como visto, exportar, eliminar.</translation>
    </message>
    <message>
        <source>Open a search to see its trials. The dots offer more.</source>
        <translation>Abra una búsqueda para ver sus estudios. Los puntos ofrecen más.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Export as a table (CSV)…</source>
        <translation>Exportar como tabla (CSV)…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exportar como JSON…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n con cambios</numerusform>
            <numerusform>%n con cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n cerrado</numerusform>
            <numerusform>%n cerrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n estudio</numerusform>
            <numerusform>%n estudios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingActions</name>
    <message>
        <source>Fetching the page</source>
        <translation>Descargando la página</translation>
    </message>
    <message>
        <source>Saving what you pasted</source>
        <translation>Guardando lo que pegó</translation>
    </message>
    <message>
        <source>Fetching the page again</source>
        <translation>Descargando la página de nuevo</translation>
    </message>
    <message>
        <source>Reading “{name}”</source>
        <translation>Leyendo «{name}»</translation>
    </message>
    <message>
        <source>One thing at a time: wait until this is saved.</source>
        <translation>Una cosa a la vez: espere a que esto se guarde.</translation>
    </message>
    <message>
        <source>Saved: “{title}”.</source>
        <translation>Guardado: «{title}».</translation>
    </message>
    <message>
        <source>“{title}” was saved already and has not changed.</source>
        <translation>«{title}» ya estaba guardado y no ha cambiado.</translation>
    </message>
    <message>
        <source>“{title}” has a newer copy now; the one before is kept.</source>
        <translation>«{title}» tiene ahora una copia más nueva; la anterior se conserva.</translation>
    </message>
    <message>
        <source>The site sent on to {address}.</source>
        <translation>El sitio llevó a {address}.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Detenido. No se guardó nada.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>“{title}” removed.</source>
        <translation>Se quitó «{title}».</translation>
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
    <name>SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
</context>
<context>
    <name>SecretQuestion</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
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
    <name>Sessions</name>
    <message>
        <source>Your last words could not be saved, so the window stays open.</source>
        <translation>Lo último que escribió no se pudo guardar, así que la ventana sigue abierta.</translation>
    </message>
    <message>
        <source>They are still on the screen.</source>
        <translation>Sigue en la pantalla.</translation>
    </message>
    <message>
        <source>Copy them, make room on the disk, and try again.</source>
        <translation>Cópielo, haga sitio en el disco e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>Your data and settings</source>
        <translation>Sus datos y ajustes</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Candado</translation>
    </message>
    <message>
        <source>Export and copies</source>
        <translation>Exportar y copias</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Borrar todo</translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message>
        <source>Export and copies</source>
        <translation>Exportar y copias</translation>
    </message>
    <message>
        <source>Your data is yours: take all of it along, or hand a part to somebody.</source>
        <translation>Sus datos son suyos: llévelos todos consigo o entregue una parte a alguien.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Exportar todo</translation>
    </message>
    <message>
        <source>Notes as Markdown, calendars as .ics, lists and diary as tables, pictures as they are: any computer can read them, without this program too. They are not encrypted.</source>
        <translation>Las notas como Markdown, los calendarios como .ics, las listas y el diario como tablas, las imágenes como están: cualquier computadora puede leerlas, también sin este programa. No están cifradas.</translation>
    </message>
    <message>
        <source>As one file…</source>
        <translation>Como un solo archivo…</translation>
    </message>
    <message>
        <source>As a folder…</source>
        <translation>Como carpeta…</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Elija una carpeta vacía</translation>
    </message>
    <message>
        <source>Companion export</source>
        <translation>Exportación de Companion</translation>
    </message>
    <message>
        <source>Copy for my caregiver</source>
        <translation>Copia para quien me cuida</translation>
    </message>
    <message>
        <source>Chosen parts as one encrypted file. Tell the passphrase by telephone or face to face, not in the message that carries the file.</source>
        <translation>Las partes elegidas en un solo archivo cifrado. Diga la frase de contraseña por teléfono o en persona, no en el mensaje que lleva el archivo.</translation>
    </message>
    <message>
        <source>For this the extra part “lock” is needed. It is added with this line:</source>
        <translation>Para esto se necesita la parte adicional «lock». Se añade con esta línea:</translation>
    </message>
    <message>
        <source>What goes into it</source>
        <translation>Lo que incluye</translation>
    </message>
    <message>
        <source>Save the copy…</source>
        <translation>Guardar la copia…</translation>
    </message>
    <message>
        <source>Choose at least one part.</source>
        <translation>Elija al menos una parte.</translation>
    </message>
    <message>
        <source>Companion copy</source>
        <translation>Copia de Companion</translation>
    </message>
    <message>
        <source>{part}: {number}</source>
        <translation>{part}: {number}</translation>
    </message>
    <message>
        <source>It is written to {place}.</source>
        <translation>Está escrito en {place}.</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>Shelves</source>
        <translation>Estantes</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Estante</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Para usted</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Todos los artículos</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Reading now</source>
        <translation>En lectura</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
</context>
<context>
    <name>ShortlistActions</name>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Saved; it is in your calendar.</source>
        <translation>Guardado; está en su calendario.</translation>
    </message>
    <message>
        <source>About [[trial:{nct}]]</source>
        <translation>Sobre [[trial:{nct}]]</translation>
    </message>
    <message>
        <source>The entry was deleted.</source>
        <translation>Se eliminó la anotación.</translation>
    </message>
    <message>
        <source>Another name for this stage</source>
        <translation>Otro nombre para esta etapa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The trial was taken off your list.</source>
        <translation>El estudio se quitó de su lista.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s) were written to the file.</source>
        <translation>
            <numerusform>Se escribió %n estudio en el archivo.</numerusform>
            <numerusform>Se escribieron %n estudios en el archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>New in this search.</source>
        <translation>Nuevo en esta búsqueda.</translation>
    </message>
    <message>
        <source>It takes no new people any more.</source>
        <translation>Ya no admite a nuevas personas.</translation>
    </message>
    <message>
        <source>Only the date of its last update is another.</source>
        <translation>Solo es otra la fecha de su última actualización.</translation>
    </message>
    <message>
        <source>What changed in this search</source>
        <translation>Qué cambió en esta búsqueda</translation>
    </message>
    <message>
        <source>Next step for a trial</source>
        <translation>Próximo paso de un estudio</translation>
    </message>
    <message>
        <source>About the trial {nct}, from My trials.</source>
        <translation>Sobre el estudio {nct}, de Mis estudios.</translation>
    </message>
    <message>
        <source>Nothing changed since you last looked.</source>
        <translation>Nada cambió desde la última vez que miró.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What changed since your last visit</source>
        <translation>Qué cambió desde su última visita</translation>
    </message>
    <message>
        <source>Nothing changed on your trials, as far as it is known here.</source>
        <translation>Por lo que se sabe aquí, nada cambió en sus estudios.</translation>
    </message>
    <message>
        <source>Keep showing these</source>
        <translation>Seguir mostrándolos</translation>
    </message>
    <message>
        <source>I have seen them</source>
        <translation>Ya los vi</translation>
    </message>
</context>
<context>
    <name>SiteMap</name>
    <message>
        <source>Map of the sites</source>
        <translation>Mapa de los centros</translation>
    </message>
    <message>
        <source>The list beside it says the same. Plus and minus zoom, arrow keys move, Page Down goes to the next site, 0 shows everything.</source>
        <translation>La lista de al lado dice lo mismo. Más y menos acercan y alejan, las flechas mueven, Av Pág lleva al centro siguiente, 0 muestra todo.</translation>
    </message>
</context>
<context>
    <name>SitesPane</name>
    <message>
        <source>Back to the trial</source>
        <translation>Volver al estudio</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Mundo</translation>
    </message>
    <message>
        <source>Which map</source>
        <translation>Qué mapa</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Todo el mapa</translation>
    </message>
    <message>
        <source>takes people now</source>
        <translation>admite personas ahora</translation>
    </message>
    <message>
        <source>opening soon, or by invitation</source>
        <translation>abre pronto, o por invitación</translation>
    </message>
    <message>
        <source>takes nobody now</source>
        <translation>no admite a nadie ahora</translation>
    </message>
    <message>
        <source>where you are</source>
        <translation>donde está usted</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Centros</translation>
    </message>
    <message numerus="yes">
        <source>Sites of {nct} (%n)</source>
        <translation>
            <numerusform>Centros de {nct} (%n)</numerusform>
            <numerusform>Centros de {nct} (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>not on the map</source>
        <translation>no está en el mapa</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Donde está usted</translation>
    </message>
</context>
<context>
    <name>SpellMarks</name>
    <message>
        <source>No suggestions</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>“{word}” is right</source>
        <translation>«{word}» está bien</translation>
    </message>
</context>
<context>
    <name>SpellSettings</name>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>No dictionary was found on this computer</source>
        <translation>No se encontró ningún diccionario en esta computadora</translation>
    </message>
    <message>
        <source>Checking spelling is not installed</source>
        <translation>La revisión ortográfica no está instalada</translation>
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
    <name>StageWords</name>
    <message>
        <source>Interested</source>
        <translation>Me interesa</translation>
    </message>
    <message>
        <source>Asked my doctor</source>
        <translation>Pregunté a mi médico</translation>
    </message>
    <message>
        <source>Contacted the site</source>
        <translation>Hablé con el centro</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>En evaluación para participar</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Participo</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Lo dejé de lado</translation>
    </message>
    <message>
        <source>Couldn&apos;t join this time</source>
        <translation>Esta vez no pude participar</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>By email</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>At a visit</source>
        <translation>En una visita</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Por carta</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>De otra manera</translation>
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
    <name>StepCard</name>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change {drug}…</source>
        <translation>Cambiar {drug}…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete {drug}</source>
        <translation>Eliminar {drug}</translation>
    </message>
</context>
<context>
    <name>StoriesPane</name>
    <message>
        <source>Stories</source>
        <translation>Historias</translation>
    </message>
    <message>
        <source>Stories on video</source>
        <translation>Historias en video</translation>
    </message>
    <message>
        <source>Susan G. Komen&apos;s page about metastatic breast cancer names these three. The videos are Komen&apos;s: look for them on its site. If you have saved one on this computer, you can open it from here without the internet.</source>
        <translation>La página de Susan G. Komen sobre el cáncer de mama (seno) metastásico nombra estas tres. Los videos son de Komen: búsquelos en su sitio. Si guardó alguno en esta computadora, puede abrirlo desde aquí sin internet.</translation>
    </message>
    <message>
        <source>The file “{name}” is no longer there.</source>
        <translation>El archivo «{name}» ya no está.</translation>
    </message>
    <message>
        <source>Everything else is as it was.</source>
        <translation>Todo lo demás sigue como estaba.</translation>
    </message>
    <message>
        <source>Choose the file again, or look for the story on the web.</source>
        <translation>Elija el archivo de nuevo o busque la historia en la web.</translation>
    </message>
    <message>
        <source>“{name}” is not a video.</source>
        <translation>«{name}» no es un video.</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>No se abrió.</translation>
    </message>
    <message>
        <source>Choose the file of the video.</source>
        <translation>Elija el archivo del video.</translation>
    </message>
    <message>
        <source>Open Komen&apos;s site</source>
        <translation>Abrir el sitio de Komen</translation>
    </message>
    <message>
        <source>Play my own file</source>
        <translation>Reproducir mi archivo</translation>
    </message>
    <message>
        <source>Open Komen&apos;s site for “{title}”</source>
        <translation>Abrir el sitio de Komen para «{title}»</translation>
    </message>
    <message>
        <source>Play my own file of “{title}”</source>
        <translation>Reproducir mi archivo de «{title}»</translation>
    </message>
    <message>
        <source>Your file: {name}</source>
        <translation>Su archivo: {name}</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Elegir otro archivo…</translation>
    </message>
    <message>
        <source>Add my own video file…</source>
        <translation>Agregar mi propio archivo de video…</translation>
    </message>
    <message>
        <source>Choose the video file</source>
        <translation>Elegir el archivo de video</translation>
    </message>
    <message>
        <source>Videos ({patterns})</source>
        <translation>Videos ({patterns})</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Treatment summary</source>
        <translation>Resumen del tratamiento</translation>
    </message>
    <message>
        <source>One page for trial offices, made from what you answered about your treatment. What you change here stays as you wrote it.</source>
        <translation>Una página para las oficinas de estudios, hecha con lo que usted respondió sobre su tratamiento. Lo que cambie aquí queda como lo escribió.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Make it again from my answers</source>
        <translation>Hacerlo de nuevo con mis respuestas</translation>
    </message>
    <message>
        <source>Change my answers</source>
        <translation>Cambiar mis respuestas</translation>
    </message>
    <message>
        <source>Nothing is written down here yet.</source>
        <translation>Aquí todavía no hay nada anotado.</translation>
    </message>
    <message>
        <source>Attach a report…</source>
        <translation>Adjuntar un informe…</translation>
    </message>
    <message>
        <source>PDF or picture, up to {number} MB each. A copy is kept with your own data; what a camera hides in a picture, such as the place, is taken out.</source>
        <translation>PDF o imagen, de hasta {number} MB cada uno. Se guarda una copia con sus propios datos; se quita lo que la cámara esconde en una imagen, como el lugar.</translation>
    </message>
    <message>
        <source>The summary was made again; your own changes were taken out.</source>
        <translation>El resumen se hizo de nuevo; sus propios cambios se quitaron.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>From your answers</source>
        <translation>De sus respuestas</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Cambiado por usted</translation>
    </message>
</context>
<context>
    <name>SymptomChoice</name>
    <message>
        <source>What the diary asks about</source>
        <translation>Por qué pregunta el diario</translation>
    </message>
    <message>
        <source>Three to five are enough for a day in a few taps.</source>
        <translation>Con tres a cinco, un día se anota en unos pocos toques.</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>Síntomas</translation>
    </message>
    <message>
        <source>0 to 10</source>
        <translation>De 0 a 10</translation>
    </message>
    <message>
        <source>None, mild, moderate, severe</source>
        <translation>Nada, leve, moderado, fuerte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Your own word for it</source>
        <translation>Cómo lo llama usted</translation>
    </message>
    <message>
        <source>How you tell how much</source>
        <translation>Cómo dice cuánto</translation>
    </message>
    <message>
        <source>Add one of these</source>
        <translation>Añada uno de estos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>con palabras</translation>
    </message>
    <message>
        <source>{name} ({scale})</source>
        <translation>{name} ({scale})</translation>
    </message>
    <message>
        <source>Move up: {name}</source>
        <translation>Subir: {name}</translation>
    </message>
    <message>
        <source>Rename: {name}</source>
        <translation>Cambiar el nombre: {name}</translation>
    </message>
    <message>
        <source>Ask no longer about: {name}</source>
        <translation>No preguntar más por: {name}</translation>
    </message>
    <message>
        <source>Its days stay in the diary.</source>
        <translation>Sus días quedan en el diario.</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Otro nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Añadir una etiqueta</translation>
    </message>
    <message>
        <source>Take the tag “{tag}” away</source>
        <translation>Quitar la etiqueta «{tag}»</translation>
    </message>
</context>
<context>
    <name>TagManyDialog</name>
    <message numerus="yes">
        <source>A tag for %n note(s)</source>
        <translation>
            <numerusform>Una etiqueta para %n nota</numerusform>
            <numerusform>Una etiqueta para %n notas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Añadirla</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>A new name that is in use already makes both tags one.</source>
        <translation>Un nombre nuevo que ya se usa une las dos etiquetas en una.</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Take off every note</source>
        <translation>Quitar de todas las notas</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Make both one</source>
        <translation>Unir las dos</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Taken to your notes: “{title}”.</source>
        <translation>Llevado a sus notas: «{title}».</translation>
    </message>
    <message>
        <source>Questions: {title}</source>
        <translation>Preguntas: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are in your notes, ready for the visit.</source>
        <translation>
            <numerusform>%n pregunta está en sus notas, lista para la visita.</numerusform>
            <numerusform>%n preguntas están en sus notas, listas para la visita.</numerusform>
        </translation>
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
    <name>Ticked</name>
    <message>
        <source>Tick to compare</source>
        <translation>Marcar para comparar</translation>
    </message>
    <message>
        <source>Take the tick away</source>
        <translation>Quitar la marca</translation>
    </message>
    <message>
        <source>Star this trial</source>
        <translation>Marcar este estudio con una estrella</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
</context>
<context>
    <name>TickedRow</name>
    <message>
        <source>I don&apos;t know when</source>
        <translation>No sé cuándo</translation>
    </message>
    <message>
        <source>For early breast cancer</source>
        <translation>Para el cáncer de mama (seno) temprano</translation>
    </message>
    <message>
        <source>Since it spread</source>
        <translation>Desde que se extendió</translation>
    </message>
    <message>
        <source>When you had {drug}</source>
        <translation>Cuándo recibió {drug}</translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation>Fechas…</translation>
    </message>
    <message>
        <source>Dates of {drug}…</source>
        <translation>Fechas de {drug}…</translation>
    </message>
    <message>
        <source>Take {drug} off the list</source>
        <translation>Quitar {drug} de la lista</translation>
    </message>
</context>
<context>
    <name>TimelineScreen</name>
    <message>
        <source>Treatment timeline</source>
        <translation>Tratamientos por fecha</translation>
    </message>
    <message>
        <source>The same list as in question 4, by date. Surgery and radiation can stand here too; trials are not checked for them.</source>
        <translation>La misma lista que en la pregunta 4, por fecha. Aquí también pueden estar la cirugía y la radiación; en los estudios no se revisan.</translation>
    </message>
    <message>
        <source>Add a treatment…</source>
        <translation>Agregar un tratamiento…</translation>
    </message>
    <message>
        <source>How it is counted…</source>
        <translation>Cómo se cuenta…</translation>
    </message>
    <message>
        <source>No treatment is on the list yet.</source>
        <translation>Todavía no hay ningún tratamiento en la lista.</translation>
    </message>
    <message>
        <source>Treatments counted since it spread: {count}</source>
        <translation>Tratamientos contados desde que se extendió: {count}</translation>
    </message>
    <message>
        <source>{drug} was taken off the list.</source>
        <translation>Se quitó {drug} de la lista.</translation>
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
    <name>TodayTab</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>When to call</source>
        <translation>Cuándo llamar</translation>
    </message>
    <message>
        <source>Everything rests</source>
        <translation>Todo descansa</translation>
    </message>
    <message>
        <source>Reminders and news wait until you come back. Nothing is lost.</source>
        <translation>Los recordatorios y las novedades esperan a que vuelva. No se pierde nada.</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>My care</source>
        <translation>Mi atención</translation>
    </message>
    <message>
        <source>Nothing is waiting. Here are three ways to begin:</source>
        <translation>No hay nada pendiente. Estas son tres maneras de empezar:</translation>
    </message>
    <message>
        <source>Find trials</source>
        <translation>Buscar estudios</translation>
    </message>
    <message>
        <source>Add your next visit</source>
        <translation>Agregar su próxima visita</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Make the page for today</source>
        <translation>Hacer la página para hoy</translation>
    </message>
    <message>
        <source>Make the page for tomorrow</source>
        <translation>Hacer la página para mañana</translation>
    </message>
    <message>
        <source>Make the page for {day}</source>
        <translation>Hacer la página para el {day}</translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <translation>{when}: {what}</translation>
    </message>
    <message>
        <source>{name}: cycle {number}, day {day}</source>
        <translation>{name}: ciclo {number}, día {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n recordatorio</numerusform>
            <numerusform>%n recordatorios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came while the program was closed</source>
        <translation>
            <numerusform>%n llegó mientras el programa estaba cerrado</numerusform>
            <numerusform>%n llegaron mientras el programa estaba cerrado</numerusform>
        </translation>
    </message>
    <message>
        <source>{reminders}, {missed}</source>
        <translation>{reminders}, {missed}</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) for the next visit</source>
        <translation>
            <numerusform>%n pregunta para la próxima visita</numerusform>
            <numerusform>%n preguntas para la próxima visita</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new in your searches</source>
        <translation>
            <numerusform>%n nuevo en sus búsquedas</numerusform>
            <numerusform>%n nuevos en sus búsquedas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed on your list</source>
        <translation>
            <numerusform>%n con cambios en su lista</numerusform>
            <numerusform>%n con cambios en su lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Ya volví</translation>
    </message>
    <message>
        <source>Pause everything for a while</source>
        <translation>Pausar todo por un tiempo</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>Open Companion</source>
        <translation>Abrir Companion</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>You have a reminder</source>
        <translation>Tiene un recordatorio</translation>
    </message>
</context>
<context>
    <name>TreatmentEditor</name>
    <message>
        <source>It was added to the treatment before it, which went on</source>
        <translation>Se agregó al tratamiento anterior, que siguió</translation>
    </message>
    <message>
        <source>What was it for?</source>
        <translation>¿Para qué fue?</translation>
    </message>
    <message>
        <source>Early breast cancer</source>
        <translation>Cáncer de mama (seno) temprano</translation>
    </message>
    <message>
        <source>The cancer that has spread</source>
        <translation>El cáncer que se ha extendido</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>I am still on it</source>
        <translation>Todavía lo recibo</translation>
    </message>
    <message>
        <source>Why was it stopped?</source>
        <translation>¿Por qué se dejó?</translation>
    </message>
    <message>
        <source>The treatment stopped working</source>
        <translation>El tratamiento dejó de funcionar</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos secundarios</translation>
    </message>
    <message>
        <source>It was finished as planned</source>
        <translation>Terminó como estaba previsto</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>What was given?</source>
        <translation>¿Qué se dio?</translation>
    </message>
    <message>
        <source>One name after the other, where several medicines were given together.</source>
        <translation>Un nombre tras otro, si se dieron varios medicamentos juntos.</translation>
    </message>
    <message>
        <source>The year alone is enough.</source>
        <translation>Basta con el año.</translation>
    </message>
    <message>
        <source>Add a treatment</source>
        <translation>Agregar un tratamiento</translation>
    </message>
    <message>
        <source>Choose what was given first.</source>
        <translation>Primero elija qué se dio.</translation>
    </message>
    <message>
        <source>That month is still to come.</source>
        <translation>Ese mes todavía no ha llegado.</translation>
    </message>
    <message>
        <source>It can&apos;t have ended before it began.</source>
        <translation>No puede haber terminado antes de empezar.</translation>
    </message>
    <message>
        <source>That month is still to come. Say “I am still on it” above.</source>
        <translation>Ese mes todavía no ha llegado. Marque «Todavía lo recibo» arriba.</translation>
    </message>
    <message>
        <source>Take {drug} out</source>
        <translation>Sacar {drug}</translation>
    </message>
</context>
<context>
    <name>TrendPage</name>
    <message>
        <source>4 weeks</source>
        <translation>4 semanas</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>Cómo mostrarlo</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Cómo ha ido</translation>
    </message>
    <message>
        <source>How it went, as a table</source>
        <translation>Cómo ha ido, en una tabla</translation>
    </message>
    <message>
        <source>Nothing was noted in this time</source>
        <translation>En este tiempo no se anotó nada</translation>
    </message>
    <message>
        <source>What you tap in the diary is drawn here, beside your treatment cycles.</source>
        <translation>Lo que toca en el diario se dibuja aquí, junto a sus ciclos de tratamiento.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The bars on top are treatment cycles, from above: {names}.</source>
        <translation>Las barras de arriba son ciclos de tratamiento, de arriba abajo: {names}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>cycle {number}</source>
        <translation>ciclo {number}</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Desde el {first} hasta el {last}</translation>
    </message>
    <message>
        <source>Written by the patient. Not a medical record.</source>
        <translation>Escrito por la persona que es paciente. No es un expediente médico.</translation>
    </message>
    <message>
        <source>The PDF was saved.</source>
        <translation>El PDF se guardó.</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Trial</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>What is being tested</source>
        <translation>Qué se prueba</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Who can join</source>
        <translation>Quién puede participar (requisitos)</translation>
    </message>
    <message>
        <source>Visits and biopsies</source>
        <translation>Visitas y biopsias</translation>
    </message>
    <message>
        <source>Dates and sponsor</source>
        <translation>Fechas y patrocinador</translation>
    </message>
    <message>
        <source>What changed since it was first kept here</source>
        <translation>Qué cambió desde que se guardó aquí por primera vez</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Star this trial</source>
        <translation>Marcar este estudio con estrella</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>This trial takes no new people now.</source>
        <translation>Este estudio no admite a nuevas personas ahora.</translation>
    </message>
    <message>
        <source>See others like it</source>
        <translation>Ver otros parecidos</translation>
    </message>
    <message numerus="yes">
        <source>This was last checked %n days ago.</source>
        <translation>
            <numerusform>Se comprobó por última vez hace %n día.</numerusform>
            <numerusform>Se comprobó por última vez hace %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>It may have changed. Press “Get updates”, or ask the trial&apos;s team.</source>
        <translation>Puede haber cambiado. Pulse «Buscar novedades» o pregunte al equipo del estudio.</translation>
    </message>
    <message>
        <source>Nearest site that takes people: {site}</source>
        <translation>Centro más cercano que admite personas: {site}</translation>
    </message>
    <message numerus="yes">
        <source>Sites that take people: %n. Type your ZIP code in the search to see the nearest.</source>
        <translation>
            <numerusform>Centros que admiten personas: %n. Escriba su código postal en la búsqueda para ver el más cercano.</numerusform>
            <numerusform>Centros que admiten personas: %n. Escriba su código postal en la búsqueda para ver el más cercano.</numerusform>
        </translation>
    </message>
    <message>
        <source>No site takes new people at the moment.</source>
        <translation>En este momento ningún centro admite a personas nuevas.</translation>
    </message>
    <message>
        <source>No sites are named yet.</source>
        <translation>Todavía no se nombra ningún centro.</translation>
    </message>
    <message>
        <source>Why it stopped: {why}</source>
        <translation>Por qué se detuvo: {why}</translation>
    </message>
    <message>
        <source>Ask before your next treatment starts: it can change which trials fit.</source>
        <translation>Pregunte antes de que empiece su próximo tratamiento: puede cambiar qué estudios le convienen.</translation>
    </message>
    <message>
        <source>Don&apos;t stop or delay treatment without your team.</source>
        <translation>No suspenda ni retrase el tratamiento sin su equipo.</translation>
    </message>
    <message numerus="yes">
        <source>All sites (%n)</source>
        <translation>
            <numerusform>Todos los centros (%n)</numerusform>
            <numerusform>Todos los centros (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the sites on a map</source>
        <translation>Mostrar los centros en un mapa</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Centros</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n sites</source>
        <translation>
            <numerusform>Mostrar %n centro</numerusform>
            <numerusform>Mostrar los %n centros</numerusform>
        </translation>
    </message>
    <message>
        <source>More places to ask</source>
        <translation>Otros lugares donde preguntar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>Recruiting</source>
        <translation>Admite participantes</translation>
    </message>
    <message>
        <source>Opening soon</source>
        <translation>Abrirá pronto</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>Solo por invitación</translation>
    </message>
    <message>
        <source>Running, not taking new people</source>
        <translation>En marcha, sin admitir a personas nuevas</translation>
    </message>
    <message>
        <source>Available outside a trial</source>
        <translation>Disponible fuera de un estudio</translation>
    </message>
    <message>
        <source>Not available at the moment</source>
        <translation>No disponible por ahora</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Detenido antes de tiempo</translation>
    </message>
    <message>
        <source>Withdrawn before it began</source>
        <translation>Retirado antes de empezar</translation>
    </message>
    <message>
        <source>No longer available</source>
        <translation>Ya no está disponible</translation>
    </message>
    <message>
        <source>Approved for everyone</source>
        <translation>Aprobado para todas las personas</translation>
    </message>
    <message>
        <source>Details withheld</source>
        <translation>Detalles reservados</translation>
    </message>
    <message>
        <source>Not updated for a long time</source>
        <translation>Sin actualizar desde hace mucho</translation>
    </message>
    <message>
        <source>Takes no new people</source>
        <translation>No admite a nuevas personas</translation>
    </message>
    <message>
        <source>Finished here</source>
        <translation>Terminado aquí</translation>
    </message>
    <message>
        <source>Closed early</source>
        <translation>Cerrado antes de tiempo</translation>
    </message>
    <message>
        <source>Never opened here</source>
        <translation>Nunca abrió aquí</translation>
    </message>
    <message>
        <source>Early phase 1</source>
        <translation>Fase 1 temprana</translation>
    </message>
    <message>
        <source>Phase 1</source>
        <translation>Fase 1</translation>
    </message>
    <message>
        <source>Phase 2</source>
        <translation>Fase 2</translation>
    </message>
    <message>
        <source>Phase 3</source>
        <translation>Fase 3</translation>
    </message>
    <message>
        <source>Phase 4</source>
        <translation>Fase 4</translation>
    </message>
    <message>
        <source>No phase</source>
        <translation>Sin fase</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Antibody, cell or vaccine</source>
        <translation>Anticuerpo, células o vacuna</translation>
    </message>
    <message>
        <source>Radiation</source>
        <translation>Radiación</translation>
    </message>
    <message>
        <source>Surgery or procedure</source>
        <translation>Cirugía o procedimiento</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Support, exercise, habits</source>
        <translation>Apoyo, ejercicio, hábitos</translation>
    </message>
    <message>
        <source>Food supplement</source>
        <translation>Suplemento alimenticio</translation>
    </message>
    <message>
        <source>Test or scan</source>
        <translation>Prueba o imagen</translation>
    </message>
    <message>
        <source>Gene therapy or gene test</source>
        <translation>Terapia o prueba genética</translation>
    </message>
    <message>
        <source>Combined product</source>
        <translation>Producto combinado</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Phase {one} and {other}</source>
        <translation>Fase {one} y {other}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a mile away</source>
        <translation>a menos de una milla</translation>
    </message>
    <message>
        <source>1 mile away</source>
        <translation>a 1 milla</translation>
    </message>
    <message>
        <source>{miles} miles away</source>
        <translation>a {miles} millas</translation>
    </message>
    <message>
        <source>{status} · checked with the registry {when}</source>
        <translation>{status} · comprobado con el registro {when}</translation>
    </message>
    <message>
        <source>The registry no longer shows this trial. This is its last known text.</source>
        <translation>El registro ya no muestra este estudio. Este es su último texto conocido.</translation>
    </message>
    <message>
        <source>This trial is no longer in the part of the registry that is kept here. This is its last known text.</source>
        <translation>Este estudio ya no está en la parte del registro que se guarda aquí. Este es su último texto conocido.</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n centro</numerusform>
            <numerusform>%n centros</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}, {miles}</source>
        <translation>{place}, {miles}</translation>
    </message>
    <message>
        <source>People in the study are put into groups by chance (randomized).</source>
        <translation>Las personas del estudio se reparten en grupos al azar (aleatorizado).</translation>
    </message>
    <message>
        <source>People in the study are not put into groups by chance.</source>
        <translation>Las personas del estudio no se reparten en grupos al azar.</translation>
    </message>
    <message>
        <source>Some people get a placebo, something that looks like the treatment.</source>
        <translation>Algunas personas reciben un placebo, algo que parece el tratamiento.</translation>
    </message>
    <message>
        <source>No placebo is named.</source>
        <translation>No se nombra ningún placebo.</translation>
    </message>
    <message numerus="yes">
        <source>Planned for %n people.</source>
        <translation>
            <numerusform>Previsto para %n persona.</numerusform>
            <numerusform>Previsto para %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>This study watches and learns; it gives no treatment of its own.</source>
        <translation>Este estudio observa y aprende; no da ningún tratamiento propio.</translation>
    </message>
    <message>
        <source>This program gives {what} outside a trial to people who can&apos;t join one.</source>
        <translation>Este programa da {what} fuera de un estudio a personas que no pueden participar en uno.</translation>
    </message>
    <message>
        <source>a treatment</source>
        <translation>un tratamiento</translation>
    </message>
    <message>
        <source>This trial tests {what}, compared with {other}.</source>
        <translation>Este estudio prueba {what}, en comparación con {other}.</translation>
    </message>
    <message>
        <source>This trial tests {what}.</source>
        <translation>Este estudio prueba {what}.</translation>
    </message>
    <message>
        <source>It is at a very early stage: few people, very small amounts.</source>
        <translation>Está en una etapa muy temprana: pocas personas, cantidades muy pequeñas.</translation>
    </message>
    <message>
        <source>It looks for a safe dose and for side effects (phase 1).</source>
        <translation>Busca una dosis segura y los efectos secundarios (fase 1).</translation>
    </message>
    <message>
        <source>It looks at whether the treatment works (phase 2).</source>
        <translation>Estudia si el tratamiento funciona (fase 2).</translation>
    </message>
    <message>
        <source>It compares with the usual treatment in many people (phase 3).</source>
        <translation>Lo compara con el tratamiento habitual en muchas personas (fase 3).</translation>
    </message>
    <message>
        <source>It follows a treatment already in use (phase 4).</source>
        <translation>Sigue un tratamiento que ya se usa (fase 4).</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} y %n más</numerusform>
            <numerusform>{names} y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} y {last}</translation>
    </message>
    <message>
        <source>Results posted</source>
        <translation>Resultados publicados</translation>
    </message>
    <message>
        <source>Not only breast cancer</source>
        <translation>No solo cáncer de mama (seno)</translation>
    </message>
    <message>
        <source>No longer updated</source>
        <translation>Ya no se actualiza</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
</context>
<context>
    <name>TrialsTab</name>
    <message>
        <source>Choose a trial to read it here</source>
        <translation>Elija un estudio para leerlo aquí</translation>
    </message>
    <message>
        <source>Star the ones you want to ask about. Komen&apos;s helpline can search with you: 1-877-465-6636. The Metastatic Trial Search is a second place to look.</source>
        <translation>Marque con una estrella los que quiera consultar. La línea de ayuda de Komen puede buscar con usted: 1-877-465-6636. Metastatic Trial Search es otro lugar donde buscar.</translation>
    </message>
    <message>
        <source>About the cancer…</source>
        <translation>Sobre el cáncer…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>My trials</source>
        <translation>Mis estudios</translation>
    </message>
    <message>
        <source>Which trials</source>
        <translation>Qué estudios</translation>
    </message>
    <message>
        <source>Back to the trials</source>
        <translation>Volver a los estudios</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Arrow keys go by half hours and days, Tab goes through the events. Enter adds or opens. Alt with an arrow key moves an event, Shift and Alt stretch it.</source>
        <translation>Las flechas van por medias horas y días, Tab recorre los eventos. Intro agrega o abre. Alt con una flecha mueve un evento, Mayús y Alt lo alargan o acortan.</translation>
    </message>
</context>
<context>
    <name>WhenToCallCard</name>
    <message>
        <source>Call {number}</source>
        <translation>Llamar al {number}</translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation>Quitar: {text}</translation>
    </message>
    <message>
        <source>Your own reason to call</source>
        <translation>Su propio motivo para llamar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Wording after: {sources}.</source>
        <translation>Redacción basada en: {sources}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Add your own</source>
        <translation>Añadir uno propio</translation>
    </message>
    <message>
        <source>Your team by day</source>
        <translation>Su equipo de día</translation>
    </message>
    <message>
        <source>Your team after hours</source>
        <translation>Su equipo fuera de horario</translation>
    </message>
    <message>
        <source>Call the day number</source>
        <translation>Llamar al número de día</translation>
    </message>
    <message>
        <source>Call the after-hours number</source>
        <translation>Llamar al número fuera de horario</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>De día</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>Fuera de horario</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
</context>
<context>
    <name>WhereScreen</name>
    <message>
        <source>ZIP code or city</source>
        <translation>Código postal (ZIP) o ciudad</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin responder</translation>
    </message>
    <message>
        <source>Up to {miles} miles</source>
        <translation>Hasta {miles} millas</translation>
    </message>
    <message>
        <source>Any distance</source>
        <translation>Cualquier distancia</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Domicilio</translation>
    </message>
    <message>
        <source>Looked up on this computer; it is not sent anywhere.</source>
        <translation>Se busca en esta computadora; no se envía a ninguna parte.</translation>
    </message>
    <message>
        <source>How far you would travel</source>
        <translation>Hasta dónde viajaría</translation>
    </message>
</context>
<context>
    <name>WorkWindow</name>
    <message>
        <source>Companion</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} de {all}</translation>
    </message>
</context>
<context>
    <name>YearGrid</name>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>YearModel</name>
    <message>
        <source>This cycle is skipped.</source>
        <translation>Este ciclo se omite.</translation>
    </message>
    <message>
        <source>A day without medicine.</source>
        <translation>Un día sin medicina.</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>A band is a treatment: “C4” begins cycle 4, then its days are counted.</source>
        <translation>Una banda es un tratamiento: «C4» empieza el ciclo 4 y luego se cuentan sus días.</translation>
    </message>
</context>
<context>
    <name>_Days</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n evento</numerusform>
            <numerusform>%n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
</TS>
