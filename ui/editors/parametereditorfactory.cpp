// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/booleaneditor.h"
#include "ui/editors/choiceeditor.h"
#include "ui/editors/dateeditor.h"
#include "ui/editors/fileeditor.h"
#include "ui/editors/groupeditor.h"
#include "ui/editors/jsoneditor.h"
#include "ui/editors/listeditor.h"
#include "ui/editors/mapeditor.h"
#include "ui/editors/shapeeditor.h"
#include "ui/editors/texteditor.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeJson(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(u'[') || trimmed.startsWith(u'{');
}

/// Bytes, Base64 of some, or a part of a multipart body that says what kind of document it is.
bool takesFile(const Parameter &parameter)
{
    const QByteArray &type = parameter.contentType;
    const bool isDocument =
        parameter.place == ParameterPlace::Part && parameter.type == ValueType::String && !type.isEmpty() && !type.contains("json");
    return parameter.format == "binary"_L1 || parameter.format == "byte"_L1 || isDocument;
}

bool namesRegion(const Parameter &parameter, const QString &path)
{
    return parameter.name == "RegionId"_L1 && path == parameter.name;
}

} // namespace

ParameterEditor *makeParameterEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent)
{
    switch (parameter.type) {
    case ValueType::List:
        return new ListEditor(form, parameter, path, parent);
    case ValueType::Struct:
        if (parameter.members.isEmpty())
            return new MapEditor(form, parameter, path, parent);
        return new GroupEditor(form, parameter, path, memberRows(parameter, path), parent);
    case ValueType::Map:
        return new MapEditor(form, parameter, path, parent);
    case ValueType::Json:
        return new JsonEditor(form, parameter, path, JsonEditor::Sends::Text, parent);
    case ValueType::Choice:
        return new ShapeEditor(form, parameter, path, parent);
    case ValueType::Boolean:
        return new BooleanEditor(form, parameter, path, parent);
    default:
        break;
    }
    if (!parameter.choices.isEmpty())
        return new ChoiceEditor(form, parameter, path, parameter.choices, false, parent);
    if (!parameter.suggestions.isEmpty())
        return new ChoiceEditor(form, parameter, path, parameter.suggestions, true, parent);
    if (namesRegion(parameter, path) && !form.regionIds().isEmpty())
        return new ChoiceEditor(form, parameter, path, form.regionIds(), true, parent);
    const auto present = form.value(path);
    if (takesFile(parameter) || (present && present->kind == ParameterValue::Kind::File))
        return new FileEditor(form, parameter, path, parent);
    if (DateEditor::isMeant(parameter))
        return new DateEditor(form, parameter, path, parent);
    const bool isNumber = parameter.type == ValueType::Integer || parameter.type == ValueType::Number;
    if (!isNumber && (looksLikeJson(parameter.example) || parameter.format == "multiline"_L1))
        return new JsonEditor(form, parameter, path, JsonEditor::Sends::Text, parent);
    return new TextEditor(form, parameter, path, parent);
}

} // namespace countersign
